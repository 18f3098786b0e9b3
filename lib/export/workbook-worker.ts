import { parentPort } from 'node:worker_threads';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import type { WorkbookPart } from './workbook-thread';

/** The thread in which one long workbook is written: its rows come by parts, the rest of it last. */
const rows: CellValue[][] = [];
parentPort?.on('message', async (part: WorkbookPart) => {
  if ('rows' in part) {
    for (const row of part.rows ?? []) rows.push(row);
    return;
  }
  const [first, ...others] = part.book.sheets;
  if (!first) throw new Error('A workbook without a sheet');
  parentPort?.postMessage(await writeXlsx({ ...part.book, sheets: [{ ...first, rows }, ...others] }));
});
