import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { evidenceName, evidenceTypeOf } from './evidence';

const text = (content: string) => new TextEncoder().encode(content);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const workbook = (more: Record<string, Uint8Array> = {}) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>'), ...more });

describe('a file is what it holds', () => {
  test.each<[string, Uint8Array, string | undefined]>([
    ['PDF', text('%PDF-1.7\n…'), 'application/pdf'],
    ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
    ['JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['WebP', text('RIFF....WEBPVP8 '), 'image/webp'],
    ['a workbook', workbook(), XLSX],
    ['a workbook with a comment', new Uint8Array([...workbook(), ...new Uint8Array(200)]), XLSX],
    [
      'OpenDocument',
      zipSync({ mimetype: [strToU8(ODS), { level: 0 }], 'content.xml': strToU8('<x/>') }),
      ODS,
    ],
    ['a workbook with macros', workbook({ 'xl/vbaProject.bin': strToU8('x') }), undefined],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), undefined],
    [
      'a Word document',
      zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') }),
      undefined,
    ],
    ['a zip cut off', workbook().subarray(0, 60), undefined],
    ['a directory that lies', text(`PK\x03\x04${'\0'.repeat(60)}PK\x05\x06${'\x7f'.repeat(18)}`), undefined],
    ['a web page', text('<!doctype html><script>'), undefined],
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['RIFF that is no image', text('RIFF....WAVEfmt '), undefined],
    ['an old or encrypted workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('%s', (_, bytes, type) => expect(evidenceTypeOf(bytes)).toBe(type));
});

test.each([
  ['liste.pdf', 'application/pdf', 'liste.pdf'],
  ['photo.JPEG', 'image/jpeg', 'photo.JPEG'],
  ['liste.xlsx', 'application/pdf', 'liste.xlsx.pdf'],
  ['page.html', 'image/png', 'page.html.png'],
  ['sans ending', 'image/webp', 'sans ending.webp'],
] as const)('%s, which is %s, is given back as %s', (name, type, given) =>
  expect(evidenceName(name, type)).toBe(given),
);
