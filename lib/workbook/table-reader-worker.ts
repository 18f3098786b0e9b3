import { workerData } from 'node:worker_threads';
import { answerInSlices, contentOf, partsOf, type SentBytes, type Sliced } from './reading-slices';
import type { TableSlice, TablesHead } from './table-reader-thread';
import type { TablesAsked } from './tables-read';
import { readTables } from './tables-reader';

const ROWS_IN_A_SLICE = 500;

/** The thread in which one file of tables is read: it opens nothing but this file, writes nothing, and ends. */
await answerInSlices(async (progress): Promise<Sliced<TablesHead, TableSlice>> => {
  const { file, asked }: { file: SentBytes; asked: TablesAsked } = workerData;
  const { tables, ...beside } = await readTables(contentOf(file), asked, progress);
  const slices = tables.flatMap(({ rows }, table) =>
    partsOf(rows, ROWS_IN_A_SLICE).map((part) => () => ({ table, rows: part })),
  );
  return {
    head: { ...beside, tables: tables.map(({ rows: _, ...table }) => table) },
    slices: slices.length > 0 ? slices : [() => ({ table: 0, rows: [] })],
  };
});
