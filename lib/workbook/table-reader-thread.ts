import type { SentBytes } from './reading-slices';
import { type ReadOptions, readInSlices } from './sliced-reading';
import type { ReadTable, TableRow, TablesAsked, TablesRead } from './tables-read';

/** What the thread answers: the tables without their rows, then some rows of one of them at a time. */
export type TablesHead = Omit<TablesRead, 'tables'> & { tables: Omit<ReadTable, 'rows'>[] };
export interface TableSlice {
  table: number;
  rows: TableRow[];
}

/** Reads a file of tables whole, with all its problems, as `readFigureFile` does for figures. */
export async function readTableFile(
  file: SentBytes,
  asked: TablesAsked,
  options: ReadOptions = {},
): Promise<TablesRead> {
  const rows: TableRow[][] = [];
  const take = (slice: TableSlice) => {
    const known = rows[slice.table] ?? [];
    for (const row of slice.rows) known.push(row);
    rows[slice.table] = known;
  };
  const { tables, ...beside } = await readInSlices<TablesHead, TableSlice>(
    { thread: 'table-reader', data: { file, asked }, take },
    options,
  );
  return { ...beside, tables: tables.map((table, index) => ({ ...table, rows: rows[index] ?? [] })) };
}
