import type { DownloadedTable } from './downloaded-table';
import type { Cell, TableColumn } from './table-fields';
import type { TableName } from './tables';

type Column = Pick<TableColumn, 'key' | 'label' | 'kind' | 'about'>;

/** A table as JSON: what the API answers, whose contract is lib/api/table.ts. */
interface JsonTable {
  table: TableName;
  title: string;
  about: string;
  asOf: string;
  context: { label: string; value: string }[];
  columns: Column[];
  rows: Record<string, Cell>[];
}

/** A table as the API answers it: what the file says of itself, its dictionary, its rows. */
export async function tableAnswer(
  name: TableName,
  { title, about, asOf, context, columns, rows }: DownloadedTable,
): Promise<JsonTable> {
  const keys = columns.map(({ key }) => key);
  const answered: JsonTable['rows'] = [];
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
