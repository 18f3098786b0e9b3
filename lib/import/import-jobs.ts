import { accountById } from '@/db/accounts';
import { findImport, unfinishedImports } from '@/db/imports';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { keepRecord } from '@/lib/command';
import type { FileRead } from '@/lib/domain/exchange';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import { pathOf } from '@/lib/files/kept-files';
import { isRefusal, type Refusal } from '@/lib/refusal';
import { findReport } from '@/lib/section/report-found';
import { readFigureFile } from '@/lib/workbook/file-reader-thread';
import { type ImportResult, NO_CHANGES, resultOf } from './import-result';
import { previewOf } from './preview';

/** How far a job is, while it moves: lines read, then compared, then written. */
export interface JobProgress {
  stage: 'reading' | 'comparing' | 'writing';
  done: number;
  total: number | null;
}

/** What the runner needs of the process that it runs in. */
export interface Surroundings {
  clock: () => Now;
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
 * Reads a job's file and compares it with its report, after those that wait before it: one at a time. Returns at once;
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
  const reading = (stage: JobProgress['stage'], total: number | null) => (done: number) =>
    noteProgress(id, { stage, done, total });
  if (!(await keepRecord.moveImport(id, ['waiting', 'reading'], 'reading'))) return;
  const job = await findImport(read(), id);
  const now = around.clock();
  const actor = job && (await authorOf(job.accountId, now));
  if (!job || !actor) return finish(id, refusedResult('sender_left'), now);
  const asked = { tx: read(), actor, now, door: job.door };
  const found = await findReport(asked, job.reportId);
  if (!found) return finish(id, refusedResult('sender_left'), now);
  try {
    reading('reading', null)(0);
    const file = await readFigureFile(
      { path: pathOf('imports', job.sha256) },
      { onProgress: reading('reading', null) },
    );
    const compared = reading('comparing', file.rows.length);
    const result = await previewOf(
      {
        ...{ read: read(), actor, now, report: found.report, target: found.target },
        mark: resultOf(job)?.mark,
        async pause(done) {
          if (done % 250 !== 0) return;
          compared(done);
          await new Promise<void>((resolve) => setImmediate(resolve));
        },
      },
      file,
    );
    await finish(id, result, around.clock(), file);
  } catch (error) {
    if (!isRefusal(error)) around.onFault(error);
    await finish(id, refusedResult('reading_failed', isRefusal(error) ? error : undefined), around.clock());
  }
}

async function finish(id: number, result: ImportResult, now: Now, file?: FileRead): Promise<void> {
  const refused = result.refusal !== null || result.problems !== null;
  const total = file ? { done: file.rows.length, total: file.rows.length } : {};
  await keepRecord.moveImport(id, ['reading'], refused ? 'refused' : 'previewed', {
    result,
    ...total,
    ...(refused && { finishedAt: now.instant }),
  });
}

const refusedResult = (code: string, refusal?: Pick<Refusal, 'code' | 'params'>): ImportResult => ({
  refusal: { code: refusal?.code ?? code, params: refusal?.params ?? {} },
  ...{ form: null, rows: 0, problems: null, cells: null, offers: null },
  ...{ counts: NO_CHANGES, offerCounts: NO_CHANGES, totals: [] },
  mark: { revision: 0, offerRevision: 0 },
  written: null,
});

/** The sender with the rights of this moment; undefined where the account may not be used any more. */
async function authorOf(accountId: number, now: Now): Promise<Actor | undefined> {
  const account = await accountById(read(), accountId);
  if (!account || !mayBeUsed(account, now)) return undefined;
  const { role, organisationId, scopes } = account;
  return { accountId, role, organisationId, scopes };
}
