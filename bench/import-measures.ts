import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { findImport } from '@/db/imports';
import { read } from '@/db/store';
import type { Request } from '@/lib/command';
import { enqueueImport, importsSettled } from '@/lib/import/import-jobs';
import { resultOf } from '@/lib/import/import-result';
import { REPORT } from '@/lib/import/report-destination';
import { type SentFile, startImport } from '@/lib/import/start-import';
import { root } from './folders';
import { FILE_MEASURES } from './import-lines';
import { moment } from './moment';
import { TODAY } from './shape';

export const NOW = moment(TODAY);

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The longest turn of the event loop until it is asked. */
export function lagOf(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 10);
    last = now;
  }, 10);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** Parses a file with a library, in a thread of its own, and makes nothing of it. */
export const parsedAlone = (path: string, format: 'xlsx' | 'csv'): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(root, 'bench', 'parse-worker.ts'), {
      execArgv: ['--import', 'tsx'],
      workerData: { path, format },
    });
    worker.on('message', resolve);
    worker.on('error', reject);
  });

/** Sends a file of new lines and waits until it is previewed; a preview of anything else is no measure. */
export async function previewed(sent: SentFile, lines: number, request: Request): Promise<number> {
  const { importId } = await startImport(sent, request);
  enqueueImport(importId, {
    clock: () => NOW,
    destinationOf: () => REPORT,
    onFault: (error) => {
      throw error;
    },
  });
  await importsSettled();
  const job = await findImport(read(), importId);
  const { counts } = (job && resultOf(job)) ?? {};
  const changed = (counts?.created ?? 0) + (counts?.changed ?? 0);
  if (job?.state !== 'previewed' || changed !== lines * FILE_MEASURES.length)
    throw new Error(`The preview is ${job?.state} with ${JSON.stringify(counts)}.`);
  return importId;
}
