import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { type Params, Refusal, type RefusalKind } from '@/lib/refusal';

/** The template of a report, with the file of the database that the thread opens. */
export interface TemplateTask {
  path: string;
  actor: Actor;
  now: Now;
  reportId: number;
}

export interface TemplateMade {
  name: string;
  bytes: Uint8Array;
}

export type TemplateAnswer =
  | { ok: true; made: TemplateMade }
  | { ok: false; refusal: { kind: RefusalKind; code: string; params: Params } };

/** A template of 50,000 lines takes 6 s and 350 MB. */
const SECONDS = 60;
const MEGABYTES = 900;

let last: Promise<unknown> = Promise.resolve();

/** Makes a template in a thread of its own, one after the other. */
export function inTemplateThread(task: TemplateTask): Promise<TemplateMade> {
  const made = last.then(() => run(task));
  last = made.catch(() => undefined);
  return made;
}

function run(task: TemplateTask): Promise<TemplateMade> {
  // Named at run time: a bundler must neither follow this file nor put its like into a bundle.
  const entry = join(process.cwd(), ...['lib', 'exchange', 'template-worker.ts']);
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    execArgv: ['--import', 'tsx'],
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 64 },
  });
  return new Promise<TemplateMade>((resolve, reject) => {
    const timer = setTimeout(
      () => end(() => reject(new Refusal('too_large', 'file_too_slow', { seconds: SECONDS }))),
      SECONDS * 1_000,
    );
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.on('message', (answer: TemplateAnswer) =>
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
      end(() => reject(new Error(`The making of a template ended with code ${code}`))),
    );
  });
}
