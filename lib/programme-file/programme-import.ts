import { findImport, publishedBefore } from '@/db/imports';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { FileProblem } from '@/lib/domain/exchange';
import { keptItems } from '@/lib/import/item-file';
import { type Page, pageOf } from '@/lib/import/list-page';
import { type FileHeading, fileHeading } from '@/lib/import/sent-files';
import { Refusal } from '@/lib/refusal';
import type { SheetName } from './columns';
import type { RowOutcome } from './file-run';
import { countsBySheet, type ProgrammeResult, programmeResultOf } from './programme-result';

/** A file sent to the programme, as far as it is. */
export interface ProgrammeImport extends FileHeading {
  refusal: ProgrammeResult['refusal'];
  rows: number;
  unchanged: number;
  bySheet: Record<SheetName, { created: number; changed: number }>;
  written: ProgrammeResult['written'];
  problems: Page<FileProblem>;
  outcomes: Page<RowOutcome>;
  warnings: Page<FileProblem>;
  notices: FileProblem[];
  /** When the same content was published before; null where it never was. */
  publishedBefore: string | null;
}

/** Which page of each list is read, from 1. */
export interface ProgrammePages {
  problems?: number;
  outcomes?: number;
}

/** Only its sender reads it: it may speak of projects that other officers do not follow. */
export async function programmeImportHeading(read: Read, actor: Actor | null, id: number) {
  const job = await findImport(read, id);
  if (!job || !actor || job.destination !== 'programme' || job.accountId !== actor.accountId)
    throw new Refusal('missing', 'not_found');
  if (!can(actor, 'trainings.load')) throw new Refusal('missing', 'not_found');
  return { answer: await fileHeading(read, actor, job), result: programmeResultOf(job), job };
}

export async function programmeImport(
  read: Read,
  actor: Actor | null,
  id: number,
  pages: ProgrammePages = {},
): Promise<ProgrammeImport> {
  const { answer, result, job } = await programmeImportHeading(read, actor, id);
  const whole = (list: { count: number } | null | undefined) => ({ first: 0, total: list?.count ?? 0 });
  const before = await publishedBefore(read, job);
  return {
    ...answer,
    refusal: result?.refusal ?? null,
    rows: result?.rows ?? 0,
    unchanged: result?.unchanged ?? 0,
    bySheet: result?.bySheet ?? countsBySheet([]),
    written: result?.written ?? null,
    problems: await pageOf(result?.problems, pages.problems, whole(result?.problems)),
    outcomes: await pageOf(result?.outcomes, pages.outcomes, whole(result?.outcomes)),
    warnings: await pageOf(result?.warnings, 1, { ...whole(result?.warnings), size: 200 }),
    notices: result?.notices
      ? await keptItems<FileProblem>('imports', result.notices, 0, result.notices.count)
      : [],
    publishedBefore: before,
  };
}
