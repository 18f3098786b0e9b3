import type { TableAnswer } from '@/lib/api/table';
import type { TableName } from '@/lib/domain/tables';
import type { DownloadedTable } from './downloaded-table';

/** A table as the API answers it: what the file says of itself, its dictionary, its rows. */
export async function tableAnswer(
  name: TableName,
  { title, about, asOf, context, columns, rows }: DownloadedTable,
): Promise<TableAnswer> {
  const keys = columns.map(({ key }) => key);
  const answered: TableAnswer['rows'] = [];
  for await (const row of rows)
    answered.push(Object.fromEntries(keys.map((key, index) => [key, row[index] ?? null])));
  return {
    table: name,
    title,
    about,
    asOf,
    context: context.map(([label, value]) => ({ label, value })),
    columns: columns.map(({ key, label, kind, about: words }) => ({ key, label, kind, about: words })),
    rows: answered,
  };
}
