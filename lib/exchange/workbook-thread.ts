import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { WriteOptions } from 'hucre/xlsx';
import { Refusal } from '@/lib/refusal';

/** 20,000 lines take 2 s and 250 MB. */
const SECONDS = 60;
const MEGABYTES = 900;
/** Rows handed over at once: the copying of so many holds other requests for milliseconds. */
const ROWS_A_TIME = 1_000;

/** Rows of the first sheet, in order; then the workbook without them. */
export type WorkbookPart = { rows: WriteOptions['sheets'][number]['rows'] } | { book: WriteOptions };

let last: Promise<unknown> = Promise.resolve();

/** Writes a long workbook in a thread of its own, one after the other: other requests are answered meanwhile. */
export function writeInThread(book: WriteOptions): Promise<Uint8Array> {
  const made = last.then(() => run(book));
  last = made.catch(() => undefined);
  return made;
}

async function run(book: WriteOptions): Promise<Uint8Array> {
  // Named at run time: a bundler must neither follow this file nor put its like into a bundle.
  const entry = join(process.cwd(), ...['lib', 'exchange', 'workbook-worker.ts']);
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    execArgv: ['--import', 'tsx'],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 64 },
  });
  const answered = new Promise<Uint8Array>((resolve, reject) => {
    const tooSlow = () => reject(new Refusal('too_large', 'file_too_slow', { seconds: SECONDS }));
    const timer = setTimeout(tooSlow, SECONDS * 1_000);
    worker.on('message', (bytes: Uint8Array) => resolve(bytes));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('too_large', 'file_too_heavy') : error),
    );
    worker.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The writing of a workbook ended with code ${code}`));
    });
  });
  try {
    const [sent] = await Promise.all([answered, send(worker, book)]);
    return sent;
  } finally {
    void worker.terminate();
  }
}

async function send(worker: Worker, book: WriteOptions): Promise<void> {
  const post = (part: WorkbookPart) => worker.postMessage(part);
  const [{ rows = [], ...first } = { name: '' }, ...others] = book.sheets;
  for (let at = 0; at < rows.length; at += ROWS_A_TIME) {
    post({ rows: rows.slice(at, at + ROWS_A_TIME) });
    await nextTurn();
  }
  post({ book: { ...book, sheets: [first, ...others] } });
}
