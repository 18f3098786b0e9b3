import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { TableColumn } from './table-fields';
import { ROWS_HERE, TABLE_SHEETS, WORKBOOK_ROWS, xlsxFile } from './xlsx-file';

const columns: TableColumn[] = [
  { key: 'name', label: 'Nom', kind: 'text', about: 'Le nom.' },
  { key: 'entered', label: 'Entrants', kind: 'count', about: 'L’effectif.' },
  { key: 'rate', label: 'Taux', kind: 'rate', about: 'La part.' },
  { key: 'day', label: 'Jour', kind: 'day', about: 'Le jour.' },
];

function* linesOf(count: number) {
  for (let n = 1; n <= count; n++) yield [`=ligne ${n}`, n, n / 4, '2026-11-20'];
}
const made = async (count: number) =>
  readXlsx(await xlsxFile({ title: 'Essai', columns, rows: linesOf(count), context: [] }));

test('a long list is the same workbook as a short one, written beside', async () => {
  const [short, long] = [await made(ROWS_HERE), await made(ROWS_HERE + 1)];
  const [data, about] = long.sheets;
  expect([data?.name, about?.name]).toEqual([TABLE_SHEETS.data, TABLE_SHEETS.about]);
  expect(data?.rows).toHaveLength(ROWS_HERE + 2);
  expect(data?.rows.slice(0, -1)).toEqual(short.sheets[0]?.rows);
  expect(data?.rows.at(-1)?.slice(0, 3)).toEqual([
    `=ligne ${ROWS_HERE + 1}`,
    ROWS_HERE + 1,
    (ROWS_HERE + 1) / 4,
  ]);
  expect(data?.freezePane).toEqual(short.sheets[0]?.freezePane);
  expect(about?.rows).toEqual(short.sheets[1]?.rows);
});

test('two at once are both whole', async () => {
  const books = await Promise.all([made(ROWS_HERE + 10), made(ROWS_HERE + 20)]);
  expect(books.map(({ sheets }) => sheets[0]?.rows.length)).toEqual([ROWS_HERE + 11, ROWS_HERE + 21]);
});

test('a list beyond the limit is cut, and says so', async () => {
  const [data, about] = (await made(WORKBOOK_ROWS + 5)).sheets;
  expect(data?.rows).toHaveLength(WORKBOOK_ROWS + 1);
  expect(about?.rows.some(([label]) => label === 'Lignes')).toBe(true);
}, 30_000);
