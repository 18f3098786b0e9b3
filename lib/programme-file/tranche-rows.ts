import type { ProjectNow } from '@/db/programme-file';
import { fold } from '@/lib/domain/fold';
import type { StandingTranche } from '@/lib/domain/money/schedule';
import type { TrancheCondition } from '@/lib/domain/money/vocabulary';
import { nearest } from '@/lib/domain/nearest';
import { moneyOfProject } from '@/lib/money/project-money';
import { recordTranches } from '@/lib/money/record-tranches';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import { projectOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun, RowDetail } from './file-run';
import type { FileWords } from './file-words';
import { milestonesOf } from './milestone-rows';
import { indexIn } from './row-groups';
import type { Texts } from './row-mark';

const SHEET = 'Tranches';

export const trancheTexts = (
  one: Pick<StandingTranche, 'position' | 'cents' | 'said' | 'condition' | 'conditionText' | 'dueOn'>,
  named: { project: string; milestone: string },
  words: FileWords,
): Texts => ({
  project: named.project,
  position: String(one.position),
  part: one.said ?? shown('amount', one.cents, words),
  condition: shown('trancheCondition', one.condition, words),
  conditionText: fileText(one.conditionText ?? ''),
  milestone: fileText(named.milestone),
  dueOn: one.dueOn ?? '',
});

interface Said {
  row: FileRow;
  project: ProjectNow;
  position: number;
  part: string;
  condition: TrancheCondition;
  conditionText: string | null;
  milestoneId: number | null;
  dueOn: string | null;
}

/** Records the schedule of each project: its rows together are the whole of it. */
export async function writeTranches(run: FileRun): Promise<void> {
  const said: Said[] = [];
  for await (const row of run.rows(SHEET)) {
    const one = saidBy(run, row);
    if (one) said.push(one);
  }
  for (const own of Map.groupBy(said, ({ project }) => project.id).values())
    await write(
      run,
      own.toSorted((a, b) => a.position - b.position),
    );
}

function saidBy(run: FileRun, row: FileRow): Said | undefined {
  const project = projectOf(run, row);
  const position = row.needed('position', 'whole');
  const part = row.needed('part', 'text');
  const condition = row.needed('condition', 'trancheCondition');
  const conditionText = row.value('conditionText', 'text') ?? null;
  const dueOn = row.value('dueOn', 'day') ?? null;
  const milestone = row.value('milestone', 'text');
  const known = project && milestone ? milestonesOf(run, project.id) : [];
  const named = milestone ? known.find(({ title }) => fold(title) === fold(milestone)) : undefined;
  if (milestone && project && !named)
    row.refuse('milestone', 'unknown_milestone_here', {
      text: milestone,
      nearest: nearest(
        milestone,
        known.map(({ title }) => title),
      ),
    });
  if (row.failed || !project || position === undefined || part === undefined || !condition) return undefined;
  return { row, project, position, part, condition, conditionText, milestoneId: named?.id ?? null, dueOn };
}

async function write(run: FileRun, own: readonly Said[]): Promise<void> {
  const [first] = own;
  if (!first) return;
  const { project } = first;
  // A row that was refused leaves the others no whole schedule: they wait for it.
  const isWhole = run.allRows(SHEET).filter((row) => isOf(run, row, project)).length === own.length;
  if (!isWhole) return;
  for (const [index, { row, position }] of own.entries())
    if (position !== index + 1) row.refuse('position', 'tranche_rank_here', { wanted: index + 1 });
  const { tx, now } = run.circumstances;
  const titles = new Map(milestonesOf(run, project.id).map(({ id, title }) => [id, title]));
  const standing = moneyOfProject(tx, project.id, now.day).tranches.filter(
    ({ state }) => state !== 'cancelled',
  );
  /** What a row changes of the tranche of its rank; null where it changes nothing. */
  const changesOf = ({ row, milestoneId }: Said, index: number): RowDetail[] | null => {
    const before = standing[index];
    if (!before) return [];
    const milestone = titles.get(before.milestoneId ?? 0) ?? '';
    const details = run
      .differences(row, trancheTexts(before, { project: project.slug, milestone }, run.words))
      .map(({ heading, before: from, after }) => ({ heading, before: from, after }));
    return details.length === 0 && before.milestoneId === milestoneId ? null : details;
  };
  const changes = own.map(changesOf);
  const rows = own.map(({ row }) => row);
  if (rows.some(({ failed }) => failed)) return;
  if (standing.length === own.length && changes.every((details) => details === null)) {
    for (const row of rows) run.stays(row);
    return;
  }
  const done = await run.perform(
    recordTranches,
    {
      projectId: project.id,
      tranches: own.map(({ part, condition, conditionText, milestoneId, dueOn }) => ({
        ...{ part, condition, conditionText, milestoneId, dueOn },
      })),
    },
    {
      rows,
      at(path) {
        const index = indexIn(path, 'tranches');
        const key = path.split('.')[2];
        return [(own[index ?? 0] ?? first).row, key === 'milestoneId' ? 'milestone' : (key ?? 'part')];
      },
    },
  );
  if (!done) return;
  for (const [index, { row, position }] of own.entries()) {
    const details = changes[index];
    if (!details) run.stays(row);
    else
      run.did(
        row,
        standing[index] ? 'changed' : 'created',
        `${project.acronym}, tranche ${position}`,
        details,
      );
  }
}

const isOf = (run: FileRun, row: FileRow, project: ProjectNow): boolean =>
  run.known.projectNamed(row.text('project'))?.id === project.id;
