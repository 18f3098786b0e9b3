import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FILE_LIMITS, type FileProblem } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';

/** More marks than this on one workbook help nobody, and slow the spreadsheet that opens it. */
export const MARKS = 2_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * « Mon classeur en retour » of a kept file, made in a thread of its own, one after the other: other requests are
 * answered meanwhile, and many asked at once do not take the machine's memory.
 */
export function markedCopy(path: string, problems: readonly FileProblem[]): Promise<Uint8Array> {
  const made = last.then(() => inThread(path, problems));
  last = made.catch(() => undefined);
  return made;
}

function inThread(path: string, problems: readonly FileProblem[]): Promise<Uint8Array> {
  const entry = join(process.cwd(), ...['lib', 'exchange', 'mark-worker.ts']);
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    execArgv: ['--import', 'tsx'],
    workerData: { path, problems: problems.slice(0, MARKS) },
    resourceLimits: { maxOldGenerationSizeMb: 2 * FILE_LIMITS.megabytes, maxYoungGenerationSizeMb: 64 },
  });
  return new Promise<Uint8Array>((resolve, reject) => {
    const tooSlow = () => reject(new Refusal('unavailable', 'marking_failed'));
    const timer = setTimeout(tooSlow, 6 * FILE_LIMITS.seconds * 1_000);
    worker.on('message', (bytes: Uint8Array) => resolve(bytes));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooSlow() : reject(error),
    );
    worker.on('exit', () => {
      clearTimeout(timer);
      tooSlow();
    });
  }).finally(() => worker.terminate());
}
