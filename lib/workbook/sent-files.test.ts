import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { FileRead } from '@/lib/domain/exchange';
import { refusedWith } from '@/test/refused';
import { readContent } from './file-reader';
import { markedCsv } from './marked-csv';

/** Files as people sent them, and what is right to read of each. */
const bytesOf = (name: string) => readFileSync(`test/fixtures/sent-files/${name}`);
const read = (name: string) => readContent(bytesOf(name));
const codes = ({ problems }: FileRead) =>
  problems.map(({ code, place }) => [code, place?.row, place?.column]);
const saidOf = ({ rows, mark }: FileRead) => ({
  mark,
  rows: rows.map(({ place, columns: _, cells, ...row }) => [
    row,
    place.row,
    cells.map(({ measure, text }) => [measure, text]),
  ]),
});

describe('files that people really send', () => {
  it.each(['header-crlf-rows-lf.csv', 'header-cr-rows-lf.csv', 'macintosh.csv', 'utf16be.csv'])(
    '%s is read as the same file with one kind of line ends in UTF-8',
    async (name) => {
      const [file, plain] = [await read(name), await read('last-rows-lf.csv')];
      expect(codes(file)).toEqual([]);
      expect(file.rows).toHaveLength(17);
      expect(saidOf(file)).toEqual(saidOf(plain));
    },
  );

  it('an MS-DOS file is read, with the dashes that it has', async () => {
    const file = await read('msdos-cp850.csv');
    expect(codes(file)).toEqual([]);
    expect(file.rows[0]).toMatchObject({ organisation: 'Université de démonstration - Bretagne' });
    expect(file.rows).toHaveLength(17);
  });

  it('one cell of another encoding is named, with what to do; the others are read', async () => {
    const file = await read('utf8-one-1252-cell.csv');
    expect(codes(file)).toEqual([['undecoded_text', 8, 'L']]);
    expect(file.rows).toHaveLength(17);
  });

  it('empty columns at the right are left', async () => {
    const file = await read('phantom-columns.csv');
    expect(codes(file)).toEqual([]);
    expect(file.rows).toHaveLength(17);
  });

  it('a comment of two lines is one cell, in the file and in the file given back', async () => {
    const file = await read('comment-of-two-lines.csv');
    expect(new Set(file.rows.map(({ comment }) => comment))).toEqual(
      new Set(['premier point\nsecond point\n=1+41']),
    );
    const marked = markedCsv(bytesOf('comment-of-two-lines.csv'), [
      { place: { sheet: '', row: 4, column: 'J' }, code: 'not_a_number', params: {} },
    ]);
    const second: string[][] = parse(Buffer.from(marked), {
      delimiter: ';',
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    expect(second).toHaveLength(file.rows.length + 1);
    expect(saidOf(await readContent(Buffer.from(marked)))).toEqual(saidOf(file));
  });

  it('what looks like an escape of Office is letters', async () => {
    const [row] = (await read('comment-with-xhhhh.csv')).rows;
    expect(row?.comment).toBe('voir Liste_x0020_des_x0020_inscrits et champ_x0041_');
  });
});

describe('a text of several encodings or none', () => {
  const head = 'Formation;Organisation;Region;Niveau;Metier;Entrants;Commentaire';
  const file = (...bytes: number[]) =>
    Buffer.concat([Buffer.from(`${head}\r\nF;U;Bretagne;7;sans objet;5;vu `), Buffer.from(bytes)]);

  it('is read where its letters are certain, else named with what to do', async () => {
    expect((await readContent(file(0xe9, 0xe8))).rows[0]?.comment).toBe('vu éè');
    expect((await readContent(file(0x8e, 0x8f))).rows[0]?.comment).toBe('vu éè');
    expect((await readContent(file(0x82, 0x8a))).rows[0]?.comment).toBe('vu éè');
    expect(await refusedWith(readContent(file(0xa6)))).toBe('csv_encoding');
  });

  it.each(['utf16le', 'swapped'])('UTF-16 without its mark (%s) is read', async (order) => {
    const bytes = Buffer.from(`${head}\r\nF;U;Bretagne;7;sans objet;5;vu é\r\n`, 'utf16le');
    const file = await readContent(order === 'swapped' ? bytes.swap16() : bytes);
    expect([codes(file), file.rows[0]?.comment]).toEqual([[], 'vu é']);
  });

  it('a control character is named at its cell', async () => {
    const found = await readContent(file(0x07));
    expect(codes(found)).toEqual([['uncarried_character', 2, 'G']]);
    expect(found.problems[0]?.params).toEqual({ character: 'U+0007' });
  });
});

describe('a quotation mark that is not closed', () => {
  const head = 'Formation;Organisation;Région;Niveau;Métier;Entrants;Commentaire';
  const row = (comment: string) => `F;U;Bretagne;7;sans objet;5;${comment}`;
  const refusal = async (...rows: string[]) =>
    readContent(Buffer.from([head, ...rows].join('\r\n'))).then(
      ({ rows: read }) => read.map(({ comment }) => comment),
      ({ code, params }) => [code, params.row],
    );

  it.each([
    ['to the end', [row('a'), row('"b'), row('c')], 3],
    ['to the next field that has some', [row('a'), row('"b'), row('c'), row('"d"')], 3],
    ['to one that closes it well', ['F;"U;Bretagne;7;sans objet;5;a', 'F;U";Bretagne;7;sans objet;5;a'], 2],
    ['over other columns', [row('"b'), 'F;"U;Bretagne";7;sans objet;5;c'], 2],
  ])('would swallow rows %s: it is named where it opens', async (_, rows, at) => {
    expect(await refusal(...rows)).toEqual(['csv_damaged', at]);
  });

  it('is a letter where it swallows none; delimiters and line breaks inside a field that is closed are too', async () => {
    const comments = ['5" d’écran', '"a" puis b', 'il dit "oui"'];
    expect(await refusal(...comments.map(row))).toEqual(comments);
    expect(await refusal(row(`"a;b\n${';'.repeat(20)}\nc"`))).toEqual([`a;b\n${';'.repeat(20)}\nc`]);
  });
});
