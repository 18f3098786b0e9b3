import { accountById } from '@/db/accounts';
import { findImport, unfinishedImports } from '@/db/imports';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { houseIn } from '@/lib/access/house';
import { keepRecord } from '@/lib/command';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import type { ImportDestination } from '@/lib/domain/vocabulary';
import { pathOf } from '@/lib/files/kept-files';
import { isRefusal } from '@/lib/refusal';
import type { Destination, JobProgress, Reading } from './destination';
import type { ImportHead } from './import-head';

/** What the runner needs of the process that it runs in. */
export interface Surroundings {
  clock: () => Now;
  destinationOf: (name: ImportDestination) => Destination;
  onFault: (error: unknown) => void;
}

interface Runner {
  queue: number[];
  running: Promise<void> | undefined;
  progress: Map<number, JobProgress>;
  /** Jobs that the last process left unfinished were looked for. */
  found: Promise<void> | undefined;
}

/** One runner a process, also across the separately bundled routes of Next. */
const holder = globalThis as typeof globalThis & { suiviImports?: Runner };

function runner(): Runner {
  holder.suiviImports ??= { queue: [], running: undefined, progress: new Map(), found: undefined };
  return holder.suiviImports;
}

export const progressOf = (importId: number): JobProgress | undefined => runner().progress.get(importId);

export function noteProgress(importId: number, progress: JobProgress | undefined): void {
  if (progress) runner().progress.set(importId, progress);
  else runner().progress.delete(importId);
}

/**
 * Reads a job's file and compares it with where it goes, after those that wait before it: one at a time. Returns at once;
 * the job is followed by its state and `progressOf`.
 */
export function enqueueImport(importId: number, around: Surroundings): void {
  const { queue } = runner();
  if (!queue.includes(importId)) queue.push(importId);
  void work(around);
}

/** Takes up what the last process left: files are read again; a publication that was cut off wrote nothing. */
export function resumeImports(around: Surroundings): Promise<void> {
  const jobs = runner();
  jobs.found ??= (async () => {
    for (const id of await unfinishedImports(read())) {
      const job = await findImport(read(), id);
      if (jobs.queue.includes(id) || jobs.progress.has(id)) continue;
      if (job?.state === 'committing') await keepRecord.moveImport(id, ['committing'], 'previewed');
      else enqueueImport(id, around);
    }
  })().catch(around.onFault);
  return jobs.found;
}

/** Waits until nothing is left to read: for tests and benches. */
export async function importsSettled(): Promise<void> {
  while (runner().running) await runner().running;
}

function work(around: Surroundings): Promise<void> {
  const jobs = runner();
  jobs.running ??= (async () => {
    for (let id = jobs.queue.shift(); id !== undefined; id = jobs.queue.shift()) {
      await runJob(id, around).catch(around.onFault);
      jobs.progress.delete(id);
    }
  })().finally(() => {
    jobs.running = undefined;
  });
  return jobs.running;
}

async function runJob(id: number, around: Surroundings): Promise<void> {
  if (!(await keepRecord.moveImport(id, ['waiting', 'reading'], 'reading'))) return;
  const job = await findImport(read(), id);
  if (!job) return;
  const now = around.clock();
  const destination = around.destinationOf(job.destination);
  const path = pathOf('imports', job.sha256);
  const tell: Reading['tell'] = (stage, total) => (done) => noteProgress(id, { stage, done, total });
  try {
    const actor = await authorOf(job.accountId, now);
    const result = actor && (await destination.compare({ read: read(), job, actor, now, path, tell }));
    await finish(id, result ?? destination.unread({ code: 'sender_left', params: {} }), around.clock());
  } catch (error) {
    if (!isRefusal(error)) around.onFault(error);
    const unread = isRefusal(error)
      ? destination.unread({ code: error.code, params: error.params })
      : destination.unread({ code: 'reading_failed', params: {} });
    await finish(id, unread, around.clock());
  }
}

async function finish(id: number, result: ImportHead, now: Now): Promise<void> {
  const refused = result.refusal !== null || result.problems !== null;
  const { rows } = result;
  await keepRecord.moveImport(id, ['reading'], refused ? 'refused' : 'previewed', {
    result,
    ...(result.refusal === null && { done: rows, total: rows }),
    ...(refused && { finishedAt: now.instant }),
  });
}

/** The sender with the rights of this moment; undefined where the account may not be used any more. */
async function authorOf(accountId: number, now: Now): Promise<Actor | undefined> {
  const account = await accountById(read(), accountId);
  if (!account || !mayBeUsed(account, now)) return undefined;
  const { role, organisationId, scopes } = account;
  return { accountId, role, organisationId, scopes, ...houseIn(read(), organisationId, now.day) };
}
