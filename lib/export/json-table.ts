import type { Readable } from 'node:stream';
import { Entries, Items, jsonFile } from '@/lib/workbook/json-writer';
import type { DownloadedTable } from './downloaded-table';
import type { Cell } from './table-fields';
import type { TableName } from './tables';

/**
 * A table as the API answers it, made while it is sent (its contract is lib/api/table.ts): what the file says of itself,
 * its dictionary, its rows.
 */
export const jsonTable = (
  name: TableName,
  { title, about, asOf, context, columns, rows }: DownloadedTable,
): Readable =>
  jsonFile(
    new Entries([
      ['table', name],
      ['title', title],
      ['about', about],
      ['asOf', asOf],
      ['context', context.map(([label, value]) => ({ label, value }))],
      ['columns', columns.map(({ key, label, kind, about: words }) => ({ key, label, kind, about: words }))],
      ['rows', new Items(keyedRows(columns, rows))],
    ]),
  );

async function* keyedRows(
  columns: DownloadedTable['columns'],
  rows: DownloadedTable['rows'],
): AsyncGenerator<Record<string, Cell>> {
  for await (const row of rows)
    yield Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null]));
}
