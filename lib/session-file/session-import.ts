import { findImport } from '@/db/imports';
import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { FileProblem } from '@/lib/domain/exchange';
import type { Now } from '@/lib/domain/time';
import { keptItems } from '@/lib/import/item-file';
import { type Page, pageOf } from '@/lib/import/list-page';
import { type FileHeading, fileHeading, type SentFileLine, sentFiles } from '@/lib/import/sent-files';
import { Refusal } from '@/lib/refusal';
import type { SessionOutcome } from './applied-sessions';
import { countsOf, type SessionImportResult, sessionResultOf } from './session-import-result';
import { sendingTarget } from './session-import-rights';

/** A file of sessions sent to a project, as far as it is. */
export interface SessionImport extends FileHeading {
  project: { slug: string; acronym: string };
  refusal: SessionImportResult['refusal'];
  rows: number;
  counts: SessionImportResult['counts'];
  written: SessionImportResult['written'];
  problems: Page<FileProblem>;
  outcomes: Page<SessionOutcome>;
  notices: FileProblem[];
}

/** Which page of each list is read, from 1. */
export interface SessionImportPages {
  problems?: number;
  outcomes?: number;
}

/** For those who read the working papers of its project; an observer, who reads no draft, is answered as a stranger. */
export async function sessionImportHeading(read: Read, actor: Actor | null, now: Now, id: number) {
  const job = await findImport(read, id);
  const project = job?.projectId ? await findProject(read, { id: job.projectId }) : undefined;
  if (!job || !project || !actor || job.destination !== 'sessions') throw new Refusal('missing', 'not_found');
  const target = await projectTarget(read, project.id, now.day);
  if (!can(actor, 'imports.read', target)) throw new Refusal('missing', 'not_found');
  const { slug, acronym } = project;
  return {
    answer: { ...(await fileHeading(read, actor, job)), project: { slug, acronym } },
    result: sessionResultOf(job),
    job,
  };
}

export async function sessionImport(
  read: Read,
  actor: Actor | null,
  now: Now,
  id: number,
  pages: SessionImportPages = {},
): Promise<SessionImport> {
  const { answer, result } = await sessionImportHeading(read, actor, now, id);
  const whole = (list: { count: number } | null | undefined) => ({ first: 0, total: list?.count ?? 0 });
  return {
    ...answer,
    refusal: result?.refusal ?? null,
    rows: result?.rows ?? 0,
    counts: result?.counts ?? countsOf([]),
    written: result?.written ?? null,
    problems: await pageOf(result?.problems, pages.problems, whole(result?.problems)),
    outcomes: await pageOf(result?.outcomes, pages.outcomes, whole(result?.outcomes)),
    notices: result?.notices
      ? await keptItems<FileProblem>('imports', result.notices, 0, result.notices.count)
      : [],
  };
}

/** The page where a file of sessions is sent: to whom, and what was sent before. Missing for who may send none. */
export async function sessionImports(
  read: Read,
  actor: Actor,
  now: Now,
  slug: string,
): Promise<{ project: { slug: string; acronym: string; name: string }; sent: SentFileLine[] }> {
  const project = await findProject(read, { slug });
  const target = project && (await sendingTarget(read, actor, now, project.id));
  if (!project || !target || !can(actor, 'session.mark', target)) throw new Refusal('missing', 'not_found');
  return {
    project: { slug, acronym: project.acronym, name: project.name },
    sent: await sentFiles(read, actor, { destination: 'sessions', reportId: null, projectId: project.id }),
  };
}
