import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { isRefusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';
import { readContent } from '@/lib/workbook/file-reader';
import {
  fileLine,
  HEADINGS,
  markSheet,
  withLyingSize,
  workbook,
  workbookFiles,
  zipped,
} from '@/test/workbooks';

const effectifs = { name: 'Effectifs', rows: [HEADINGS, fileLine(1)] };
const FIRST_SHEET = 'xl/worksheets/sheet1.xml';
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheetOf = (inside: string) => `<worksheet ${NS}><sheetData>${inside}</sheetData></worksheet>`;
const workbookWith = (part: string, content: string | Uint8Array) =>
  zipped({ ...workbookFiles([effectifs]), [part]: content });
const spaces = (count: number) => new Uint8Array(count).fill(32);

/** The code of a refusal, once its sentence has been read; a fault fails the test. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const started = performance.now();
  try {
    await readContent(Buffer.from(bytes));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    expect(performance.now() - started).toBeLessThan(9_000);
    expect(refusalText(error)).toMatch(/^[A-ZÀ-Ý«].*[.!?»]$/);
    return error.code;
  }
  return 'read';
}

const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(64),
  ]);

describe('files that are no workbook, whatever their name', () => {
  const zip = (files: Record<string, string>) => zipped(files);
  it.each<[string, Uint8Array]>([
    ['empty_file', Buffer.alloc(0)],
    ['file_is_pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['file_is_image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['file_is_xls', compound('Workbook')],
    ['file_encrypted', compound('EncryptedPackage')],
    ['file_not_workbook', compound('WordDocument')],
    ['file_is_archive', Buffer.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07])],
    ['file_is_page', Buffer.from('<html><table><tr><td>Formation</td></tr></table></html>')],
    ['file_unknown', Buffer.from([1, 2, 3, 0, 255, 254, 0])],
    ['file_not_workbook', zip({})],
    ['file_not_workbook', zip({ 'notes.txt': 'bonjour' })],
    ['file_not_workbook', zip({ '_rels/.rels': '<Relationships/>', 'word/document.xml': '<w/>' })],
    [
      'file_is_ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    ],
  ])('%s', async (code, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it('a workbook closed by a password', async () => {
    const sheets = [{ name: 'Effectifs', rows: [HEADINGS] }];
    expect(await refusal(await writeXlsx({ sheets, encryption: { password: 'x', spinCount: 1_000 } }))).toBe(
      'file_encrypted',
    );
  });
});

describe('files made to harm', () => {
  it('a bomb is refused by what its directory announces, before it is inflated', async () => {
    const bomb = workbookWith(FIRST_SHEET, spaces(30_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toBe('file_inflates');
    const announced = withLyingSize(workbookWith(FIRST_SHEET, spaces(1_000)), FIRST_SHEET, 400_000_000);
    expect(await refusal(announced)).toBe('file_inflates');
    // A lying directory is found out by the inflation, which stops at the size that was announced.
    expect(await refusal(withLyingSize(bomb, FIRST_SHEET, 5_000))).toBe('file_damaged');
  });

  it('too many parts, and one part twice', async () => {
    const parts = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`xl/media/${i}.txt`, 'x']));
    expect(await refusal(zipped({ ...workbookFiles([effectifs]), ...parts }))).toBe('file_too_many_parts');
    const twice = workbookWith('xl/worksheets/sheet2.xml', sheetOf(''));
    const renamed = Buffer.from(twice.toString('latin1').replaceAll('sheet2.xml', 'sheet1.xml'), 'latin1');
    expect(await refusal(renamed)).toBe('file_damaged');
  });

  it('a giant merge is a problem of one range; thousands of them are refused', async () => {
    const merges = (count: number) =>
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(count)}</mergeCells>`;
    const one = await readContent(workbook([{ ...effectifs, after: merges(1) }]));
    expect(one.problems.map(({ code }) => code)).toEqual(['merged_cells']);
    expect(await refusal(workbook([{ ...effectifs, after: merges(1_001) }]))).toBe('file_too_many_merges');
  });

  it('a cell in the last corner of the sheet', async () => {
    const corner = sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(await refusal(workbookWith(FIRST_SHEET, corner))).toBe('file_too_many_columns');
  });

  it.each([
    [
      'an entity',
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetOf('<row><c><v>&e;</v></c></row>')}`,
      'file_with_entities',
    ],
    [
      'a text that is cut off',
      sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -20),
      'file_damaged',
    ],
    ['tags that do not match', sheetOf('<row r="1"><c r="A1"></row></c>'), 'file_damaged'],
    ['no XML at all', 'bonjour', 'file_damaged'],
    ['rows in disorder', sheetOf('<row r="3"/><row r="2"/>'), 'file_damaged'],
    ['a row beyond the last', sheetOf('<row r="9999999"/>'), 'file_damaged'],
    ['a shared text that is not there', sheetOf('<row><c t="s"><v>12</v></c></row>'), 'file_damaged'],
    ['elements without end', '<a>'.repeat(1_000), 'file_damaged'],
    ['a tag without end', `<worksheet ${'a="b" '.repeat(500_000)}`, 'file_damaged'],
  ])('broken XML: %s', async (_, xml, code) => {
    expect(await refusal(workbookWith(FIRST_SHEET, xml))).toBe(code);
  });

  it('a workbook that is cut off, or whose bytes have changed', async () => {
    const whole = workbook([effectifs, markSheet()]);
    expect(await refusal(whole.subarray(0, whole.length - 200))).toBe('file_damaged');
    const changed = Buffer.from(whole);
    const at = changed.indexOf(FIRST_SHEET) + FIRST_SHEET.length + 40;
    changed.fill(0x55, at, at + 20);
    expect(await refusal(changed)).toBe('file_damaged');
  });

  it('names that would be repeated by every line', async () => {
    const named = workbookFiles([{ ...effectifs, name: 'Effectifs'.repeat(1_000) }]);
    expect(await refusal(zipped(named))).toBe('file_damaged');
    const heading = 'x'.repeat(100_000);
    const wide = workbook([{ name: 'Effectifs', rows: [[...HEADINGS, heading], fileLine(1)] }]);
    const { problems } = await readContent(wide);
    expect(problems.map(({ code }) => code)).toEqual(['unknown_column']);
    expect(String(problems[0]?.params.heading)).toHaveLength(60);
    const long = Array.from({ length: 3 }, (_, i) => fileLine(i).with(2, 'é'.repeat(450_000)));
    const texts = await readContent(workbook([{ name: 'Effectifs', rows: [HEADINGS, ...long] }]));
    expect(texts.problems.every(({ code }) => code === 'text_too_long')).toBe(true);
  });

  it('a file over the limit', async () => {
    expect(await refusal(Buffer.alloc(FILE_LIMITS.bytes + 1, 'a'))).toBe('file_too_large');
  });

  it('a workbook with macros is refused, wherever they stand: it would be given back with them', async () => {
    for (const part of ['xl/vbaProject.bin', 'xl/macros/vbaProject.bin'])
      await expect(readContent(workbookWith(part, spaces(1_000)))).rejects.toMatchObject({
        kind: 'unsupported',
        code: 'file_has_macros',
      });
  });
});
