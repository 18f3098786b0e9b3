import { type FigureNow, type ProjectNow, plannedNow } from '@/db/programme-file';
import type { Read } from '@/db/store';
import { cellText } from '@/lib/domain/count';
import { type FigureRow, rowKey } from '@/lib/domain/line-address';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import { recordCommitments } from '@/lib/project/record-commitments';
import { measureColumn } from '@/lib/workbook/column-headings';
import { shown } from './cell-values';
import { type BreakdownNames, breakdownTexts, figureNames, figureRowOf } from './figure-names';
import { projectOf, trainingOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { KnownTraining } from './known-programme';
import { recentlyRead } from './recently-read';
import { groupsOf, indexIn } from './row-groups';
import type { Texts } from './row-mark';

const SHEET = 'Prévus';
/** A command takes 5,000 of them. */
const MOST = 3_000;

/** The planned figures of a line in a period, all measures together: a row of the sheet. */
export interface PlannedLine {
  row: FigureRow;
  periodId: number;
  agreedOn: string;
  figures: ReadonlyMap<Measure, FigureNow>;
}

const lineKey = (row: FigureRow, periodId: number) => `${rowKey(row)}|${periodId}`;

/** Trainings whose lines are read at once. */
const TRAININGS_AT_ONCE = 50;

/** The planned lines of some trainings, one training after the other. */
export async function* plannedLines(read: Read, trainings: readonly number[]): AsyncGenerator<PlannedLine> {
  for (let at = 0; at < trainings.length; at += TRAININGS_AT_ONCE)
    yield* (await linesOf(read, trainings.slice(at, at + TRAININGS_AT_ONCE))).values();
}

/** The same of a few trainings, by what a row names. */
async function linesOf(read: Read, trainings: readonly number[]): Promise<Map<string, PlannedLine>> {
  const figures = await plannedNow(read, trainings);
  return new Map(
    [...Map.groupBy(figures, (one) => lineKey(one, one.periodId))].flatMap(([key, own]) => {
      const [first] = own;
      if (!first) return [];
      const last =
        own
          .map(({ knownFrom }) => knownFrom)
          .toSorted()
          .at(-1) ?? '';
      const byMeasure = new Map(own.map((one) => [one.measure, one]));
      return [[key, { row: first, periodId: first.periodId, agreedOn: last, figures: byMeasure }] as const];
    }),
  );
}

export const plannedTexts = (
  line: PlannedLine,
  named: { project: string; training: string; organisation: string },
  words: FileWords,
): Texts => ({
  ...{ project: named.project, training: named.training, organisationId: named.organisation },
  regionCode: shown('region', line.row.regionCode, words),
  ...breakdownTexts(line.row, words),
  periodId: shown('period', line.periodId, words),
  ...Object.fromEntries([...line.figures].map(([measure, figure]) => [measure, cellText(figure)])),
  agreedOn: line.agreedOn,
});

interface Planned {
  row: FileRow;
  project: ProjectNow;
  training: KnownTraining;
  line: FigureRow;
  periodId: number;
  measure: Measure;
  value: number;
  before: string;
  agreedOn: string | null;
  reason: string | null;
}

/** Records the planned learners that agreements give, measure by measure. */
export async function writePlanned(run: FileRun): Promise<void> {
  const { tx } = run.circumstances;
  const ground = { names: await figureNames(tx), lines: recentlyRead((id) => linesOf(tx, [id])) };
  const changes: Planned[] = [];
  for await (const row of run.rows(SHEET)) changes.push(...(await plannedBy(run, row, ground)));
  const key = ({ training, agreedOn, reason }: Planned) =>
    JSON.stringify([training.participationId, agreedOn, reason]);
  for (const group of groupsOf(changes, key, MOST)) await write(run, group);
}

async function plannedBy(
  run: FileRun,
  row: FileRow,
  { names, lines }: { names: BreakdownNames; lines(trainingId: number): ReturnType<typeof linesOf> },
): Promise<Planned[]> {
  const project = projectOf(run, row);
  const training = trainingOf(run, row, project);
  const periodId = row.needed('periodId', 'period');
  const line = await figureRowOf(run, row, training, names);
  const values = MEASURES.flatMap((measure) => {
    const cell = row.value(measure, 'count');
    if (!cell) return [];
    if (cell.state !== 'number') row.refuse(measure, 'planned_not_a_number');
    return [{ measure, value: cell.value ?? 0 }];
  });
  const agreedOn = row.value('agreedOn', 'day') ?? null;
  const reason = row.value('reason', 'text') ?? null;
  if (row.failed || !project || !training || !line || periodId === undefined) return [];
  const stood = (await lines(training.id)).get(lineKey(line, periodId));
  const organisation = run.known.organisation(training.organisationId)?.name ?? '';
  const texts =
    stood &&
    plannedTexts(stood, { project: project.slug, training: training.title, organisation }, run.words);
  if (run.isUntouched(row, texts)) return [];
  const changed = values.filter(({ measure, value }) => {
    const before = stood?.figures.get(measure);
    return before?.state !== 'number' || before.value !== value;
  });
  if (changed.length === 0) {
    run.stays(row);
    return [];
  }
  return changed.map(({ measure, value }) => ({
    ...{ row, project, training, line, periodId, measure, value, agreedOn, reason },
    before: texts?.[measure] ?? '',
  }));
}

async function write(run: FileRun, group: readonly Planned[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { training, agreedOn, reason } = first;
  const done = await run.perform(
    recordCommitments,
    {
      ...{ participationId: training.participationId, agreedOn, reason },
      planned: group.map(({ line, periodId, measure, value }) => ({ ...line, periodId, measure, value })),
    },
    {
      rows: group.map(({ row }) => row),
      at(path) {
        const own = group[indexIn(path, 'planned') ?? 0] ?? first;
        return [own.row, path === 'agreedOn' || path === 'reason' ? path : own.measure];
      },
    },
  );
  if (!done) return;
  for (const own of Map.groupBy(group, ({ row }) => row).values()) sayPlanned(run, own);
}

function sayPlanned(run: FileRun, own: readonly Planned[]): void {
  const [first] = own;
  if (!first || first.row.done) return;
  const { row, project, training, periodId } = first;
  const details = own.map(({ measure, value, before }) => ({
    heading: measureColumn(measure),
    before,
    after: String(value),
  }));
  const what = [
    project.acronym,
    training.title,
    row.text('regionCode'),
    shown('period', periodId, run.words),
  ];
  const change = own.every(({ before }) => before === '') ? 'created' : 'changed';
  run.did(row, change, what.join(', '), details);
}
