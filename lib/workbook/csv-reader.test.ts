import { describe, expect, it } from 'vitest';
import { refusedWith } from '@/test/refused';
import { fileLine, HEADINGS } from '@/test/workbooks';
import { readContent } from './file-reader';

const line = (...cells: unknown[]) => cells.map((cell) => cell ?? '').join(';');
const csv = (...lines: string[]) => lines.join('\r\n');
const read = (text: string) => readContent(Buffer.from(text));
const head = line(...HEADINGS);

/** The bytes of Windows-1252 for the characters that differ from Latin-1 in these tests. */
const windows1252 = (text: string) => Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');

describe('a CSV', () => {
  it('is read in UTF-8 with or without its mark, in Windows-1252 and in UTF-16', async () => {
    const text = csv(head, line(...fileLine(1, '12 345')), '');
    const plain = await read(text);
    expect(plain.problems).toEqual([]);
    expect(plain.rows[0]).toMatchObject({
      organisation: 'Université de démonstration – Bretagne',
      identifier: '1|53|7|na|',
    });
    expect(plain.rows[0]?.cells[0]).toMatchObject({
      text: '12 345',
      place: { sheet: '', row: 2, column: 'I' },
    });
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      windows1252(text),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
    ])
      expect((await readContent(bytes)).rows).toEqual(plain.rows);
  });

  it.each([
    [';', ''],
    [',', ''],
    ['\t', ''],
    [';', 'sep=;\r\n'],
  ])('finds its delimiter %j by its headings', async (delimiter, hint) => {
    const text = csv(HEADINGS.join(delimiter), fileLine(1).join(delimiter));
    const file = await read(hint + text);
    expect(file.problems).toEqual([]);
    expect(file.rows.map(({ place }) => place.row)).toEqual([2]);
  });

  it('numbers its rows as Excel shows them: a field with line breaks is one row, a blank line is one too', async () => {
    const spoilt = [...fileLine(2).slice(0, 8), 'n.c.', '', ''];
    const noted = [...fileLine(1).slice(0, 10), '"deux\nlignes ; et plus"'];
    const file = await read(csv(head, line(...noted), '', line(...spoilt)));
    expect(file.rows[0]?.comment).toBe('deux\nlignes ; et plus');
    expect(file.problems.map(({ place, code }) => [place?.row, place?.column, code])).toEqual([
      [4, 'I', 'not_communicated'],
    ]);
  });

  it('takes the mark from its lines, and refuses two files put together', async () => {
    const heads = `${head};Rapport;Révision`;
    const file = await read(csv(heads, `${line(...fileLine(1))};3;12`, `${line(...fileLine(2))};3;12`));
    expect(file.mark).toEqual({ format: 1, reportId: 3, revision: 12, offerRevision: 0, downloadedAt: '' });
    const mixed = await read(csv(heads, `${line(...fileLine(1))};3;12`, `${line(...fileLine(2))};4;12`));
    expect(mixed.problems.map(({ code }) => code)).toEqual(['mixed_marks']);
  });

  it('takes away the apostrophe that an export puts before what looks like a formula', async () => {
    const cells = fileLine(1);
    const file = await read(csv(head, line(cells[0], 'V', "'=SOMME(A1)", ...cells.slice(3, 10), "'90")));
    expect(file.rows[0]).toMatchObject({ training: '=SOMME(A1)', comment: "'90" });
  });

  it('reads the wide form', async () => {
    const file = await read(
      csv(
        'Formation,Organisation,Région,Niveau,Métier,Métier précisé,Mesure,2024-2025,2025-2026,Commentaire',
        'F,U,Bretagne,7,Sans objet,,Entrants,5,"1 200",vu',
      ),
    );
    expect(file).toMatchObject({ form: 'wide', problems: [] });
    expect(file.rows[0]?.cells.map(({ period, text }) => [period, text])).toEqual([
      ['2024-2025', '5'],
      ['2025-2026', '1 200'],
    ]);
  });

  it('names a foreign text, and 0 lines', async () => {
    const codes = async (text: string) => (await read(text)).problems.map(({ code }) => code);
    expect(await codes('Bonjour,\nvoici nos chiffres.\n')).toEqual(['foreign_csv']);
    expect(await codes(head)).toEqual(['no_data']);
  });

  it('refuses a quotation mark that is never closed, and a line without end', async () => {
    expect(await refusedWith(read(csv(head, `"${'x;'.repeat(150_000)}`)))).toBe('csv_damaged');
    expect(await refusedWith(read(csv(head, 'x;'.repeat(1_000))))).toBe('file_too_many_columns');
    expect(await refusedWith(read(`${head}\r\n"jamais fermé;1\r\n`))).toBe('csv_damaged');
  });
});
