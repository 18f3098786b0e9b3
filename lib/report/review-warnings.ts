import { besideIn } from '@/db/report-beside';
import { type StandingRow, standingFigures } from '@/db/report-rows';
import { groundOfSection } from '@/db/report-warned-cells';
import type { Read } from '@/db/store';
import { type CommentedCell, type JustifiedWarning, withReasons } from '@/lib/domain/justified';
import { cellKey, type FigureRow, rowOf } from '@/lib/domain/line-address';
import type { EnteredState, Measure } from '@/lib/domain/vocabulary';
import {
  type Beside,
  type Ground,
  isOfPlace,
  NOTHING_BESIDE,
  sessionKey,
  type Warning,
} from '@/lib/domain/warnings';

interface Reviewed {
  sectionId: number;
  participationId: number;
  observedOn: string;
}

interface Stated {
  value: number | null;
  state: EnteredState;
}

/** A line as it was sent, beside what is verified of it. */
export interface SentCell extends FigureRow {
  lineId: number;
  measure: Measure;
  periodId: number;
  declared: Stated | null;
  verified: Stated | null;
  planned: number | null;
  comment: string | null;
}

/** Something surprising, and the line of the section that it is about; null: of a line that it says nothing of. */
export interface ReviewWarning extends Omit<JustifiedWarning<never>, 'saidIn'> {
  lineId: number | null;
}

/** What is surprising in what a section sent, for who decides: set against what is verified, period by period. */
export async function reviewWarnings(
  read: Read,
  reviewed: Reviewed,
  lines: readonly SentCell[],
): Promise<ReviewWarning[]> {
  const periodIds = [...new Set(lines.map((line) => line.periodId))];
  const planned = await standingFigures(read, reviewed.participationId, 'committed', periodIds);
  const besides = new Map<number, Map<string, Beside>>();
  const grounds = new Map<number, Ground>();
  for (const periodId of periodIds) {
    besides.set(periodId, await besideIn(read, { ...reviewed, periodId }));
    grounds.set(periodId, await groundOfSection(read, reviewed.sectionId, periodId));
  }
  return warningsOfSent(lines, {
    planned,
    besideOf: (periodId) => besides.get(periodId),
    groundOf: (periodId) => grounds.get(periodId),
  });
}

interface Known {
  planned: readonly StandingRow[];
  besideOf(periodId: number): ReadonlyMap<string, Beside> | undefined;
  groundOf(periodId: number): Ground | undefined;
}

/** The same of lines that were read, with what is known beside them. */
export function warningsOfSent(
  lines: readonly SentCell[],
  { planned, besideOf, groundOf }: Known,
): ReviewWarning[] {
  return [...Map.groupBy(lines, (line) => line.periodId)].flatMap(([periodId, ofPeriod]) => {
    const beside = besideOf(periodId);
    const ground = groundOf(periodId);
    const besideLine = (line: Pick<CommentedCell, 'measure'> & ReturnType<typeof rowOf>) =>
      beside?.get(cellKey(line, line.measure)) ?? NOTHING_BESIDE;
    const sent = ofPeriod.map(
      (line): CommentedCell => ({
        ...rowOf(line),
        ...{ measure: line.measure, planned: line.planned, comment: line.comment ?? '' },
        value: line.declared?.state === 'number' ? line.declared.value : null,
        before: line.verified?.state === 'number' ? line.verified.value : null,
        beside: besideLine(line),
        // What was sent keeps its reasons.
        answered: 'all',
      }),
    );
    const known = new Set(sent.map((cell) => cellKey(cell, cell.measure)));
    const unsaid = planned
      .filter((line) => line.periodId === periodId && !known.has(cellKey(line, line.measure)))
      .map(
        (line): CommentedCell => ({
          ...rowOf(line),
          ...{ measure: line.measure, planned: line.value, comment: '', value: null, before: null },
          ...{ beside: besideLine(line), answered: [] },
        }),
      );
    const lineOf = lineFinder(ofPeriod);
    return ground
      ? withReasons([...sent, ...unsaid], ground).map(({ saidIn: _, ...warning }) => ({
          ...warning,
          lineId: lineOf(warning),
        }))
      : [];
  });
}

/** Places and sessions are those of a training in a region: the first line of that measure there is the one to look at. */
function lineFinder(lines: readonly SentCell[]) {
  const byCell = new Map(lines.map((line) => [cellKey(line, line.measure), line.lineId]));
  const byPlace = new Map(lines.toReversed().map((line) => [sessionKey(line.measure, line), line.lineId]));
  return ({ code, row, measure }: Warning): number | null =>
    byCell.get(cellKey(row, measure)) ??
    (isOfPlace(code) ? byPlace.get(sessionKey(measure, row)) : undefined) ??
    null;
}
