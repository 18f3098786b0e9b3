import { type ImportAddress, type ImportRow, importsSentTo } from '@/db/imports';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { signatures } from '@/lib/access/report-access';
import type { Signature } from '@/lib/domain/signature';
import type { JobProgress } from './destination';
import { progressOf } from './import-jobs';

/** A sent file as everybody who may see it reads it, wherever it goes. */
export interface FileHeading
  extends Pick<ImportRow, 'id' | 'fileName' | 'format' | 'bytes' | 'state' | 'createdAt' | 'finishedAt'> {
  /** Whether the actor sent it: only its sender publishes or abandons it. */
  mine: boolean;
  by: Signature;
  cleared: boolean;
  progress: JobProgress | null;
}

export async function fileHeading(read: Read, actor: Actor, job: ImportRow): Promise<FileHeading> {
  const { id, fileName, format, bytes, state, accountId, createdAt, finishedAt, clearedAt } = job;
  return {
    ...{ id, fileName, format, bytes, state, createdAt, finishedAt },
    mine: accountId === actor.accountId,
    by: await signatures(read, actor)(accountId),
    cleared: clearedAt !== null,
    progress: progressOf(id) ?? null,
  };
}

export type SentFileLine = Pick<
  FileHeading,
  'id' | 'fileName' | 'state' | 'by' | 'createdAt' | 'mine' | 'cleared'
>;

/** The last files sent to a destination; whoever asks has checked that the actor may see them. */
export async function sentFiles(read: Read, actor: Actor, to: ImportAddress): Promise<SentFileLine[]> {
  const sign = signatures(read, actor);
  const rows = await importsSentTo(read, to);
  return Promise.all(
    rows.map(async ({ id, fileName, state, accountId, createdAt, clearedAt }) => ({
      ...{ id, fileName, state, createdAt, cleared: clearedAt !== null },
      mine: accountId === actor.accountId,
      by: await sign(accountId),
    })),
  );
}

/** The name under which a file is given back with its errors. */
export const returnedName = ({ fileName, format }: Pick<FileHeading, 'fileName' | 'format'>): string =>
  `${fileName.replace(/\.(?:xls[xm]?|csv|txt)$/i, '')} – erreurs marquées.${format}`;
