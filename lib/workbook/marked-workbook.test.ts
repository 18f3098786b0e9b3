import { openXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { read } from '@/db/store';
import type { FileProblem } from '@/lib/domain/exchange';
import { templateHere } from '@/lib/import/template';
import { consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { readFigureFile } from './file-reader-thread';
import { markedWorkbook } from './marked-workbook';

let original: Uint8Array;
beforeAll(async () => {
  await programmeDatabase();
  const c = await consortium();
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28', { comment: '=1+1' }), c.cell('mediation', '~120')],
    offers: [c.opening('2025-09-01')],
  });
  original = (await templateHere(read(), c.lead, NOW, c.october.id)).bytes;
}, 30_000);

const at = (
  sheet: string,
  row: number,
  column: string,
  code: FileProblem['code'] = 'decimal',
): FileProblem => ({
  place: { sheet, row, column },
  code,
  params: { text: '12,5' },
});
const opened = (bytes: Uint8Array) => openXlsx(bytes, { readStyles: true });

test('the wrong cells are coloured, framed and annotated, and « Erreurs » lists and links them', async () => {
  const marked = await opened(
    await markedWorkbook(original, [
      { place: null, code: 'no_data', params: {} },
      at('Effectifs', 2, 'I'),
      at('Ouvertures', 2, 'G', 'not_a_day'),
    ]),
  );
  const [figures, offers, , , , problems] = marked.sheets;
  const cell = figures?.cells?.get('1,8');
  expect(cell).toMatchObject({ value: 28, style: { numFmt: '#,##0', protection: { locked: false } } });
  expect(cell?.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringMatching(/FFD9D9$/) } });
  expect(cell?.style?.border?.top?.style).toBe('medium');
  expect(cell?.comment).toMatchObject({
    author: 'Suivi CMA',
    text: expect.stringContaining('Suivi CMA\u00a0: '),
  });
  expect(offers?.cells?.get('1,6')?.comment?.text).toContain('date');
  expect(marked.activeSheet).toBe(5);
  expect(problems?.name).toBe('Erreurs');
  const line = (row: number) =>
    [1, 2, 3].map(
      (column) => problems?.cells?.get(`${row},${column}`)?.value ?? problems?.rows[row]?.[column],
    );
  expect([1, 2, 3].map(line)).toEqual([
    ['', 'Fichier', ''],
    ['Effectifs', 'I2', '28'],
    ['Ouvertures', 'G2', '01/09/2025'],
  ]);
  expect(problems?.cells?.get('2,2')?.hyperlink?.location).toBe("'Effectifs'!I2");
});

test('the rest of the workbook stays: locks, lists, hidden sheet and column, print', async () => {
  const before = await opened(original);
  const after = await opened(await markedWorkbook(original, [at('Effectifs', 2, 'I')]));
  for (const [index, sheet] of before.sheets.entries()) {
    const { cells, rows, ...rest } = after.sheets[index] ?? {};
    const { cells: _, rows: __, ...expected } = sheet;
    expect(rest).toEqual(expected);
    expect(rows?.map((row) => row.map(String))).toEqual(sheet.rows.map((row) => row.map(String)));
    const others = (all: typeof cells) => [...(all ?? [])].filter(([key]) => index > 0 || key !== '1,8');
    expect(others(cells)).toEqual(others(sheet.cells));
  }
  expect(after.namedRanges).toEqual(before.namedRanges);
});

test('what is read of it is what was read before', { timeout: 30_000 }, async () => {
  const marked = await markedWorkbook(original, [at('Effectifs', 2, 'I'), at('Effectifs', 3, 'J')]);
  expect(await readFigureFile({ bytes: marked })).toEqual(await readFigureFile({ bytes: original }));
});

test('a second return bears its own marks only, and gives the looks back', async () => {
  const once = await markedWorkbook(original, [
    at('Effectifs', 2, 'I'),
    at('Effectifs', 2, 'C'),
    at('Effectifs', 2, 'C'),
  ]);
  const twice = await opened(await markedWorkbook(once, [at('Effectifs', 3, 'J')]));
  const before = await opened(original);
  const cells = twice.sheets[0]?.cells;
  for (const key of ['1,8', '1,2']) expect(cells?.get(key)).toEqual(before.sheets[0]?.cells?.get(key));
  expect(cells?.get('2,9')?.comment?.text).toMatch(/^Suivi CMA/);
  expect(twice.sheets.map(({ name }) => name).filter((name) => name === 'Erreurs')).toHaveLength(1);
  const back = await opened(await markedWorkbook(once, []));
  expect([...(back.sheets[0]?.cells ?? [])]).toEqual([...(before.sheets[0]?.cells ?? [])]);
});

test('a mark on a hidden column or a whole row goes where it is seen, beside the person’s own note', async () => {
  const marked = await opened(
    await markedWorkbook(original, [at('Effectifs', 2, 'A'), at('Effectifs', 3, '')]),
  );
  const cells = marked.sheets[0]?.cells;
  expect(cells?.get('1,0')?.comment).toBeUndefined();
  expect(cells?.get('1,1')?.comment?.text).toMatch(/^Suivi CMA/);
  expect(cells?.get('2,1')?.comment?.text).toMatch(/^Suivi CMA/);
});

test('a workbook made by hand keeps its formulas, notes and print areas, whatever its sheets are called', async () => {
  const handmade = await writeXlsx({
    sheets: [
      {
        name: 'L’été 2026',
        rows: [
          ['Formation', 'Entrants', null],
          ['Licence', 7.5, null],
        ],
        cells: new Map([
          ['1,1', { value: 7.5, comment: { author: 'Nous', text: 'À vérifier' } }],
          ['1,2', { value: 14, type: 'formula', formula: 'B2*2-1', formulaResult: 14 }],
        ]),
        pageSetup: { orientation: 'portrait' },
      },
    ],
    namedRanges: [
      { name: '_xlnm.Print_Area', range: "'L’été 2026'!$A$1:$B$2", scope: 'L’été 2026' },
      { name: '_xlnm.Print_Titles', range: "'L’été 2026'!$1:$1", scope: 'L’été 2026' },
    ],
  });
  const once = await markedWorkbook(handmade, [at('L’été 2026', 2, 'B')]);
  const [sheet] = (await opened(once)).sheets;
  expect(sheet?.cells?.get('1,1')?.comment?.text).toMatch(/^Suivi CMA[\s\S]+———\nÀ vérifier$/);
  expect(sheet?.cells?.get('1,2')).toMatchObject({ formula: 'B2*2-1', formulaResult: 14 });
  expect(sheet?.pageSetup).toMatchObject({ printArea: '$A$1:$B$2', printTitlesRow: '$1:$1' });
  const [bare] = (await opened(await markedWorkbook(once, []))).sheets;
  expect(bare?.cells?.get('1,1')?.comment?.text).toBe('À vérifier');
});
