import { findImport, type ImportRow, moveImport } from '@/db/imports';
import { read } from '@/db/store';
import { type Circumstances, keepRecord, type Request } from '@/lib/command';
import { isRefusal, Refusal } from '@/lib/refusal';

/** Tells how far a write is: things done, of those to do. */
export type Progress = (done: number, total: number) => void;

/**
 * Publishes a previewed job by what its destination does with its plan. The plan is read from its files before: no file
 * is read inside a write. Whoever did not send the file, and a job in another state, run without a plan: the command
 * answers for them.
 */
export async function publishJob<Plan, Done>(
  { importId, request: { actor } }: { importId: number | undefined; request: Request },
  planOf: (job: ImportRow) => Promise<Plan | undefined>,
  run: (plan: Plan | undefined) => Promise<Done>,
): Promise<Done> {
  const job = importId === undefined ? undefined : await findImport(read(), importId);
  const ready = job?.state === 'previewed' && job.accountId === actor?.accountId;
  const plan = ready ? await planOf(job) : undefined;
  if (!job || !plan) return run(undefined);
  // Seen by the other tabs; the write itself settles it, or gives it back.
  const taken = await keepRecord.moveImport(job.id, ['previewed'], 'committing');
  try {
    return await run(plan);
  } catch (error) {
    // What moved since the preview is to be seen before anything is published: the job is compared again.
    const next = isRefusal(error) && error.code === 'values_changed' ? 'waiting' : 'previewed';
    if (taken) await keepRecord.moveImport(job.id, ['committing'], next).catch(() => false);
    throw error;
  }
}

/** Says inside the write that a job is published, and what that wrote. */
export async function commitJob(
  { tx, now }: Pick<Circumstances, 'tx' | 'now'>,
  importId: number,
  result: unknown,
): Promise<void> {
  const finished = { ...(result !== undefined && { result }), finishedAt: now.instant };
  if (!(await moveImport(tx, importId, ['committing'], 'committed', finished)))
    throw new Refusal('conflict', 'import_not_ready');
}

/** Things between two pauses of a long work: other requests are answered in between. */
const STRIDE = 250;

/** Asked before each thing of a long work; tells how far it is. */
export const pausing =
  (tell: (index: number) => void, stride = STRIDE) =>
  async (index: number): Promise<void> => {
    if (index % stride !== 0) return;
    tell(index);
    await new Promise<void>((resolve) => setImmediate(resolve));
  };
