import { findImport, type ImportRow, moveImport } from '@/db/imports';
import type { Circumstances } from '@/lib/command';
import type { ImportDestination } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';

/** The job that the actor sent to such a destination; undefined where it is somebody else's. */
export async function ownJob(
  { tx, actor }: Circumstances,
  importId: number,
  destination: ImportDestination,
): Promise<ImportRow | undefined> {
  const job = await findImport(tx, importId);
  return job?.destination === destination && job.accountId === actor.accountId ? job : undefined;
}

/** Leaves a job unpublished; false where it was left before. */
export async function abandonJob({ tx, now }: Circumstances, { id, state }: ImportRow): Promise<boolean> {
  if (state === 'abandoned') return false;
  const from = ['waiting', 'reading', 'previewed', 'refused'] as const;
  if (!(await moveImport(tx, id, from, 'abandoned', { finishedAt: now.instant })))
    throw new Refusal('conflict', 'import_finished');
  return true;
}
