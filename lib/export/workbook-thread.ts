import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { WriteOptions } from 'hucre/xlsx';
import { inThread, inTurn } from '@/lib/threads/in-thread';

/** 20,000 lines take 2 s and 250 MB. */
const SECONDS = 60;
const MEGABYTES = 900;
/** Rows handed over at once: the copying of so many holds other requests for milliseconds. */
const ROWS_A_TIME = 1_000;

/** Rows of the first sheet, in order; then the workbook without them. */
export type WorkbookMessage = { rows: WriteOptions['sheets'][number]['rows'] } | { book: WriteOptions };

/** Writes a long workbook in a thread of its own, one after the other. */
export const writeInThread = inTurn((book: WriteOptions) =>
  inThread<Uint8Array>({
    thread: 'workbook',
    seconds: SECONDS,
    megabytes: MEGABYTES,
    send: (worker) => send(worker, book),
  }),
);

async function send(worker: Worker, book: WriteOptions): Promise<void> {
  const post = (message: WorkbookMessage) => worker.postMessage(message);
  const [{ rows = [], ...first } = { name: '' }, ...others] = book.sheets;
  for (let at = 0; at < rows.length; at += ROWS_A_TIME) {
    post({ rows: rows.slice(at, at + ROWS_A_TIME) });
    await nextTurn();
  }
  post({ book: { ...book, sheets: [first, ...others] } });
}
