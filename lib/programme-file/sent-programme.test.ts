import { beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { FileProblem } from '@/lib/domain/exchange';
import { keptItems } from '@/lib/import/item-file';
import { officerOf } from '@/test/builders';
import { programmeDatabase } from '@/test/database';
import { filesFolder } from '@/test/files-folder';
import { foundIn, loadProgramme, sendProgramme } from '@/test/programme-file';
import { type HandRows, handmade, handmadeSheets } from '@/test/programme-workbook';
import { type RawSheet, workbook } from '@/test/workbooks';

filesFolder();
// A thread is started for each file: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

let officer: Actor;
beforeEach(async () => {
  await programmeDatabase();
  officer = await officerOf('JURISTES');
});

const A = { name: 'Université A', kind: 'université', regionCode: 'Bretagne' };
const B = { name: 'CHU B', kind: 'établissement de santé', regionCode: 'Bretagne' };
const SHEETS: HandRows = { Organisations: [A, B] };
const CREATED = [
  ['Organisations', 'created', 'Université A'],
  ['Organisations', 'created', 'CHU B'],
];

/** What is found in the sheets of a workbook, once a test has changed them. */
const sent = async (sheets: HandRows, change: (sheets: RawSheet[]) => RawSheet[]) =>
  foundIn(await sendProgramme(workbook(change(handmadeSheets(sheets))), officer));
const first = (sheets: RawSheet[], more: Partial<RawSheet>) =>
  sheets.map((sheet, index) => (index === 0 ? { ...sheet, ...more } : sheet));

test('a sheet of another name is read by its headings, which is told, as are the rows above them', async () => {
  for (const name of ['Organisations 2026', 'Feuille1', 'Organisations - Tableau 1']) {
    const found = await sent(SHEETS, (sheets) =>
      sheets.map((sheet) => ({ ...sheet, name, rows: [['Programme CMA'], [], ...(sheet.rows ?? [])] })),
    );
    expect([found.problems, found.outcomes, found.notices]).toEqual([
      [],
      CREATED,
      [
        ['sheet_read_as', name],
        ['rows_above_left', name],
      ],
    ]);
  }
});

test('what is not read is told, hidden sheets too, and refuses nothing', async () => {
  const found = await sent(SHEETS, (sheets) => [
    ...sheets,
    { name: 'Notes', rows: [['à voir'], ['Nom', 'Téléphone']] },
    { name: 'Brouillon', rows: [['à revoir']], state: 'hidden' },
    { name: 'Copie', rows: handmadeSheets({ Organisations: [A] })[0]?.rows ?? [], state: 'veryHidden' },
    { name: 'Feuille2', rows: [] },
    { name: 'Listes - Tableau 1', rows: [['Oui']] },
  ]);
  expect([found.problems, found.outcomes, found.notices]).toEqual([
    [],
    CREATED,
    [
      ['sheet_left', 'Notes'],
      ['sheet_left', 'Brouillon'],
      ['hidden_sheet_left', 'Copie'],
    ],
  ]);
});

test('of two sheets with the same headings a copy is told, and one that differs is refused where it does', async () => {
  const beside = (rows: HandRows) => (sheets: RawSheet[]) => [
    ...handmadeSheets(rows).map((sheet) => ({ ...sheet, name: 'Organisations 2025' })),
    ...sheets,
  ];
  const copied = await sent(SHEETS, beside({ Organisations: [B] }));
  expect([copied.problems, copied.outcomes, copied.notices]).toEqual([
    [],
    CREATED,
    [['sheet_copy_left', 'Organisations 2025']],
  ]);
  const other = await sent(SHEETS, beside({ Organisations: [A, { ...B, regionCode: 'Corse' }] }));
  expect([other.problems, other.state]).toEqual([[['Organisations 2025!3', 'table_elsewhere']], 'refused']);
  const blank = await sent({ Organisations: [] }, beside(SHEETS));
  expect([blank.problems, blank.outcomes]).toEqual([[], CREATED]);
});

test('what is hidden is wrong only where it changes something, row by row', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  const rowAttributes = { 2: 'hidden="1"', 3: 'hidden="1"' };
  const cols = '<cols><col min="4" max="4" hidden="1"/></cols>';
  const same = await sent(SHEETS, (sheets) =>
    first(sheets, { rowAttributes, before: cols, state: 'hidden' }),
  );
  expect([same.problems, same.outcomes]).toEqual([[], []]);
  const moved: HandRows = { Organisations: [A, { ...B, regionCode: 'Corse' }] };
  const row = await sent(moved, (sheets) => first(sheets, { rowAttributes }));
  expect(row.problems).toEqual([['Organisations!3', 'hidden_rows']]);
  const column = await sent(moved, (sheets) => first(sheets, { before: cols }));
  expect(column.problems).toEqual([['Organisations!D1', 'hidden_column']]);
  const other = await sent(moved, (sheets) => first(sheets, { before: cols.replaceAll('"4"', '"3"') }));
  expect([other.problems, other.outcomes]).toEqual([[], [['Organisations', 'changed', 'CHU B']]]);
  const sheet = await sent(moved, (sheets) => first(sheets, { state: 'hidden' }));
  expect(sheet.problems).toEqual([['', 'hidden_sheet']]);
});

test('the same problem of a run of rows is told once, with its last row', async () => {
  const wrong = (name: string) => ({ name, kind: 'universitee' });
  const id = await sendProgramme(
    handmade({
      Organisations: [
        wrong('Université C'),
        wrong('Université D'),
        wrong('Université E'),
        B,
        wrong('Université F'),
      ],
    }),
    officer,
  );
  const { problems } = (await foundIn(id)).result;
  const kept = problems ? await keptItems<FileProblem>('imports', problems, 0, problems.count) : [];
  expect(kept.map(({ place, code }) => [place, code])).toEqual([
    [{ sheet: 'Organisations', row: 2, column: 'C', lastRow: 4 }, 'not_a_choice'],
    [{ sheet: 'Organisations', row: 6, column: 'C' }, 'not_a_choice'],
  ]);
});
