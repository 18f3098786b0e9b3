import { parentPort } from 'node:worker_threads';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import type { WorkbookMessage } from './workbook-thread';

/** The thread in which one long workbook is written: its rows come by messages, the rest of it last. */
const rows: CellValue[][] = [];
parentPort?.on('message', async (message: WorkbookMessage) => {
  if ('rows' in message) {
    for (const row of message.rows ?? []) rows.push(row);
    return;
  }
  const [first, ...others] = message.book.sheets;
  if (!first) throw new Error('A workbook without a sheet');
  parentPort?.postMessage(await writeXlsx({ ...message.book, sheets: [{ ...first, rows }, ...others] }));
});
