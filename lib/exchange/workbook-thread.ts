import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Actor } from '@/lib/access/actor';
import type { FileProblem } from '@/lib/domain/exchange';
import type { Now } from '@/lib/domain/time';
import type { ImportFormat } from '@/lib/domain/vocabulary';
import { type Params, Refusal, type RefusalKind } from '@/lib/refusal';

/** What the thread of workbooks does: the template of a report, or the marks on a file. */
export type WorkbookTask =
  | { kind: 'template'; path: string; actor: Actor; now: Now; reportId: number }
  | { kind: 'mark'; format: ImportFormat; original: Uint8Array; problems: readonly FileProblem[] };

export interface WorkbookMade {
  /** Empty where the file keeps its name. */
  name: string;
  bytes: Uint8Array;
}

export type WorkbookAnswer =
  | { ok: true; made: WorkbookMade }
  | { ok: false; refusal: { kind: RefusalKind; code: string; params: Params } };

/** A workbook of 50,000 lines takes 20 s and 600 MB. */
const SECONDS = 60;
const MEGABYTES = 1_200;

let last: Promise<unknown> = Promise.resolve();

/** Makes a workbook in a thread of its own, one after the other. */
export function inWorkbookThread(task: WorkbookTask): Promise<WorkbookMade> {
  const made = last.then(() => run(task));
  last = made.catch(() => undefined);
  return made;
}

function run(task: WorkbookTask): Promise<WorkbookMade> {
  // Named at run time: a bundler must neither follow this file nor put its like into a bundle.
  const entry = join(process.cwd(), ...['lib', 'exchange', 'workbook-worker.ts']);
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    execArgv: ['--import', 'tsx'],
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 64 },
  });
  return new Promise<WorkbookMade>((resolve, reject) => {
    const timer = setTimeout(
      () => end(() => reject(new Refusal('too_large', 'file_too_slow', { seconds: SECONDS }))),
      SECONDS * 1_000,
    );
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.on('message', (answer: WorkbookAnswer) =>
      end(() => {
        if (answer.ok) resolve(answer.made);
        else reject(new Refusal(answer.refusal.kind, answer.refusal.code, answer.refusal.params));
      }),
    );
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('too_large', 'file_too_heavy') : error,
        ),
      ),
    );
    worker.on('exit', (code) =>
      end(() => reject(new Error(`The making of a workbook ended with code ${code}`))),
    );
  });
}
