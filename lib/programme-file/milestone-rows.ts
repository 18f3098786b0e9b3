import { milestoneRows } from '@/db/milestone-rows';
import { fold } from '@/lib/domain/fold';
import { addProjectMilestone } from '@/lib/money/add-project-milestone';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import { participationOf, projectOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { KnownProgramme } from './known-programme';
import type { Texts } from './row-mark';

const SHEET = 'Jalons';

export type MilestoneNow = ReturnType<typeof milestoneRows>[number];

export const milestoneTexts = (
  one: MilestoneNow,
  project: string,
  known: KnownProgramme,
  words: FileWords,
): Texts => ({
  project,
  action: shown(
    'action',
    known.participationsOf(one.projectId).find(({ id }) => id === one.participationId),
    words,
  ),
  title: fileText(one.title),
  kind: shown('milestoneKind', one.kind, words),
  dueOn: one.dueOn,
});

/** Records what agreements promise by a day. What was reached, verified or postponed is said on the screens. */
export async function writeMilestones(run: FileRun): Promise<void> {
  for await (const row of run.rows(SHEET)) await write(run, row);
}

async function write(run: FileRun, row: FileRow): Promise<void> {
  const project = projectOf(run, row);
  const participation = row.isBlank('action') ? undefined : participationOf(run, row, project);
  const title = row.needed('title', 'text');
  const kind = row.needed('kind', 'milestoneKind');
  const dueOn = row.needed('dueOn', 'day');
  if (row.failed || !project || title === undefined) return;
  const known = milestonesOf(run, project.id).find((one) =>
    row.mark?.id ? one.id === row.mark.id : fold(one.title) === fold(title),
  );
  const now = known && milestoneTexts(known, project.slug, run.known, run.words);
  if (run.isUntouched(row, now)) return;
  if (now) {
    if (run.differences(row, now).length === 0) run.stays(row);
    return;
  }
  const done = await run.perform(
    addProjectMilestone,
    { projectId: project.id, participationId: participation?.id ?? null, title, kind, dueOn },
    { rows: [row], at: (path) => [row, path === 'participationId' ? 'action' : path || null] },
  );
  if (done) run.did(row, 'created', `${project.acronym}, ${title}`);
}

/** The milestones of a project as they stand. */
export const milestonesOf = ({ circumstances: { tx, now } }: FileRun, projectId: number): MilestoneNow[] =>
  milestoneRows(tx, { ids: [projectId], day: now.day });
