import { elapsedAt } from '@/lib/domain/elapsed';
import { type CommentedCell, type JustifiedWarning, withReasons } from '@/lib/domain/justified';
import { cellKey, type FigureRow, rowOf } from '@/lib/domain/line-address';
import type { EnteredState, Measure } from '@/lib/domain/vocabulary';
import { type Beside, type Ground, NOTHING_BESIDE, type Places, placeKey } from '@/lib/domain/warnings';
import type { Standing } from './figure-learner-totals';
import { earlierStandings } from './figures';
import { isPlannedOf } from './line-address';
import { peopleInPeriod, peopleOfSections } from './population-people';
import { besideIn } from './report-beside';
import { type StandingRow, standingFigures } from './report-rows';
import { answersIn, type WrittenAnswer } from './report-warning-answers';
import { type SaidLine, saidLines } from './section-says';
import type { Read } from './store';
import { prepared } from './store-prepared';
import { countedInPeriod, countedPlaces } from './training-session-figures';

/** A cell of a section as its consortium declares it, with what it may be compared with in the same period. */
export interface SectionCell extends CommentedCell {
  lineId: number;
  periodId: number;
  /** The number that a validation verifies: the officer's where he gave one. */
  accepted: number | null;
}

/**
 * Every cell that a section says something of, its last revision apart from those of an acceptance; and, without a value,
 * what was planned beside them in the same periods, and in those that are asked for.
 */
export async function warnedCellsOf(
  read: Read,
  sectionId: number,
  periods: readonly number[] = [],
): Promise<SectionCell[]> {
  const about = sectionAbout(read, sectionId);
  const rows = prepared(
    read,
    saidLines('now', {
      columns: `c.observed_on AS observedOn,
        (SELECT f.value FROM figure_lines p JOIN current_figures f ON f.line_id = p.id AND f.layer = 'committed'
         WHERE ${isPlannedOf('p', 'l')}) AS planned`,
      joins: 'JOIN campaigns c ON c.id = r.campaign_id',
    }),
  ).all({ sectionId }) as PlannedSaidLine[];
  const besides = new Map<number, Map<string, Beside>>();
  for (const periodId of new Set([...rows.map((line) => line.periodId), ...periods]))
    besides.set(periodId, await besideIn(read, { sectionId, periodId, ...about }));
  const earlierOf = earlierStandings(
    read,
    rows.flatMap(({ lineId, state }) => (state === 'number' ? [lineId] : [])),
    sectionId,
    'declared',
  );
  return sectionCells({
    rows,
    answers: answersIn(read, sectionId),
    earlierOf,
    besides,
    committed: await standingFigures(read, about.participationId, 'committed', [...besides.keys()]),
  });
}

/** A line that a section says something of, with its plan and the day of its observation. */
export type PlannedSaidLine = SaidLine & { planned: number | null; observedOn: string };

interface CellGround {
  rows: readonly PlannedSaidLine[];
  answers: readonly WrittenAnswer[];
  /** What stood declared of a line before the section spoke. */
  earlierOf: ReadonlyMap<number, Standing | undefined>;
  /** What is known beside, by period: those that are read. */
  besides: ReadonlyMap<number, ReadonlyMap<string, Beside>>;
  committed: readonly StandingRow[];
}

/** The cells of a section, made of what is known of it. */
export function sectionCells({
  rows,
  answers: written,
  earlierOf,
  besides,
  committed,
}: CellGround): SectionCell[] {
  const answers = Map.groupBy(written, ({ lineId }) => lineId);
  const said = rows
    .toSorted((a, b) => a.lineId - b.lineId)
    .map((line): SectionCell => {
      const { lineId, periodId, measure, state, value, planned, comment } = line;
      const earlier = earlierOf.get(lineId);
      const comparable = earlier?.state === 'number' && earlier.observedOn <= line.observedOn;
      return {
        ...rowOf(line),
        ...{ lineId, periodId, measure, planned },
        comment: comment ?? '',
        answered: (answers.get(lineId) ?? []).filter((answer) => answer.comment === comment),
        value: numberIn(state, value),
        accepted:
          line.acceptedState === null
            ? numberIn(state, value)
            : numberIn(line.acceptedState, line.acceptedValue),
        beside: besides.get(periodId)?.get(cellKey(line, measure)) ?? NOTHING_BESIDE,
        before: comparable ? earlier.value : null,
      };
    });
  const keyOf = (cell: FigureRow & { periodId: number; measure: Measure }) =>
    `${cell.periodId}|${cellKey(cell, cell.measure)}`;
  const known = new Set(said.map(keyOf));
  const unsaid = committed.filter((line) => besides.has(line.periodId) && !known.has(keyOf(line)));
  return [...said, ...unsaid.map((line) => unsaidCell(line, besides.get(line.periodId)))];
}

const unsaidCell = (line: StandingRow, besides: ReadonlyMap<string, Beside> | undefined): SectionCell => ({
  ...rowOf(line),
  ...{ lineId: line.lineId, periodId: line.periodId, measure: line.measure, planned: line.value },
  ...{ comment: '', answered: [], value: null, accepted: null, before: null },
  beside: besides?.get(cellKey(line, line.measure)) ?? NOTHING_BESIDE,
});

const numberIn = (state: EnteredState | null, value: number | null) => (state === 'number' ? value : null);

/** The places of the trainings of a section's participation, where they are known. */
async function placesOfSection(read: Read, sectionId: number): Promise<Places> {
  const rows = prepared(
    read,
    `SELECT x.training_id AS trainingId, x.region_code AS regionCode, x.places FROM sections s
     JOIN trainings t ON t.participation_id = s.participation_id JOIN training_regions x ON x.training_id = t.id
     WHERE s.id = ? AND x.until IS NULL AND x.places IS NOT NULL`,
  ).all(sectionId) as { trainingId: number; regionCode: string; places: number }[];
  return new Map(rows.map(({ places, ...place }) => [placeKey(place), places]));
}

/** What the cells of a section stand on, as its screens know it too. */
export const groundOfSection = async (read: Read, sectionId: number, periodId: number): Promise<Ground> => {
  const { actionKey, observedOn } = sectionAbout(read, sectionId);
  const { startsOn, endsOn } = periodSpan(read, periodId);
  return {
    actionKey,
    places: await placesOfSection(read, sectionId),
    sessions: countedInPeriod(countedPlaces(read, [sectionId]), { sectionId, periodId }),
    people: peopleInPeriod(peopleOfSections(read, [sectionId]), { sectionId, startsOn, endsOn }),
    elapsed: elapsedAt(observedOn, { startsOn, endsOn }),
  };
};

const periodSpan = (read: Read, periodId: number) =>
  prepared(read, 'SELECT starts_on AS startsOn, ends_on AS endsOn FROM periods WHERE id = ?').get(
    periodId,
  ) as {
    startsOn: string;
    endsOn: string;
  };

const sectionAbout = (read: Read, sectionId: number) =>
  prepared(
    read,
    `SELECT s.participation_id AS participationId, p.action_key AS actionKey, c.observed_on AS observedOn
     FROM sections s JOIN participations p ON p.id = s.participation_id JOIN reports r ON r.id = s.report_id
     JOIN campaigns c ON c.id = r.campaign_id WHERE s.id = ?`,
  ).get(sectionId) as { participationId: number; actionKey: string; observedOn: string };

/** A warning with the line and the period that it is about. */
export interface LineWarning extends JustifiedWarning<SectionCell> {
  lineId: number;
  periodId: number;
}

/** The warnings of a section with what was said of them; `asIf` puts what is being written in the place of its cells. */
export async function warningsIn(
  read: Read,
  sectionId: number,
  asIf: (cell: SectionCell) => SectionCell = (cell) => cell,
): Promise<LineWarning[]> {
  const cells = (await warnedCellsOf(read, sectionId)).map(asIf);
  const grounds = new Map<number, Ground>();
  for (const periodId of new Set(cells.map((cell) => cell.periodId)))
    grounds.set(periodId, await groundOfSection(read, sectionId, periodId));
  return warningsAmong(cells, (periodId) => grounds.get(periodId));
}

/** The same of cells that were read: a period is compared with itself, and with those before it. */
export const warningsAmong = (
  cells: readonly SectionCell[],
  groundOf: (periodId: number) => Ground | undefined,
): LineWarning[] =>
  [...Map.groupBy(cells, (cell) => cell.periodId)].flatMap(([periodId, ofPeriod]) => {
    const ground = groundOf(periodId);
    const lineOf = new Map<object, number>(ofPeriod.map((cell) => [cell, cell.lineId]));
    return ground
      ? withReasons(ofPeriod, ground).map((warning) => ({
          ...warning,
          periodId,
          lineId: lineOf.get(warning.row) ?? 0,
        }))
      : [];
  });

/** What keeps a section from being sent until it is justified: the same rule as the grid shows while one types. */
export const unjustifiedOf = async (read: Read, sectionId: number): Promise<LineWarning[]> =>
  (await warningsIn(read, sectionId)).filter(({ reasons }) => reasons.length === 0);
