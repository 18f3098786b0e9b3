import { besideIn } from '@/db/report-beside';
import { standingFigures } from '@/db/report-rows';
import { groundOfSection } from '@/db/report-warned-cells';
import type { Read } from '@/db/store';
import { type CommentedCell, type JustifiedWarning, withReasons } from '@/lib/domain/justified';
import { cellKey, rowOf } from '@/lib/domain/line-address';
import { NOTHING_BESIDE, placeKey, type Warning } from '@/lib/domain/warnings';
import type { ReviewLine } from './section-review';

interface Reviewed {
  sectionId: number;
  participationId: number;
  observedOn: string;
}

/** Something surprising, and the line of the section that it is about; null: of a line that it says nothing of. */
export interface ReviewWarning extends Omit<JustifiedWarning<never>, 'saidIn'> {
  lineId: number | null;
}

/** What is surprising in what a section sent, for who decides: set against what is verified, period by period. */
export async function reviewWarnings(
  read: Read,
  reviewed: Reviewed,
  lines: readonly ReviewLine[],
): Promise<ReviewWarning[]> {
  const planned = await standingFigures(read, reviewed.participationId, 'committed');
  const warnings: ReviewWarning[] = [];
  for (const [periodId, ofPeriod] of Map.groupBy(lines, (line) => line.periodId)) {
    const beside = await besideIn(read, { ...reviewed, periodId });
    const besideOf = (line: Pick<CommentedCell, 'measure'> & ReturnType<typeof rowOf>) =>
      beside.get(cellKey(line, line.measure)) ?? NOTHING_BESIDE;
    const sent = ofPeriod.map(
      (line): CommentedCell => ({
        ...rowOf(line),
        ...{ measure: line.measure, planned: line.planned, comment: line.comment ?? '' },
        value: line.declared?.state === 'number' ? line.declared.value : null,
        before: line.verified?.state === 'number' ? line.verified.value : null,
        beside: besideOf(line),
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
          ...{ beside: besideOf(line), answered: [] },
        }),
      );
    const ground = await groundOfSection(read, reviewed.sectionId, periodId);
    const lineOf = lineFinder(ofPeriod);
    for (const { saidIn: _, ...warning } of withReasons([...sent, ...unsaid], ground))
      warnings.push({ ...warning, lineId: lineOf(warning) });
  }
  return warnings;
}

/** Places are those of a training in a region: the first line of entrants there is the one to look at. */
function lineFinder(lines: readonly ReviewLine[]) {
  const byCell = new Map(lines.map((line) => [cellKey(line, line.measure), line.lineId]));
  const byPlace = new Map(
    lines
      .filter(({ measure }) => measure === 'entered')
      .toReversed()
      .map((line) => [placeKey(line), line.lineId]),
  );
  return ({ code, row, measure }: Warning): number | null =>
    byCell.get(cellKey(row, measure)) ??
    (code === 'over_capacity' ? byPlace.get(placeKey(row)) : undefined) ??
    null;
}
