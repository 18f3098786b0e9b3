import { saidIn } from '@/app/(workspace)/_cells/typed';
import { type EntryTotal, entryTotal } from '@/lib/domain/entry-totals';
import { type NetCount, netOfTotals } from '@/lib/domain/overlaps';
import type { Measure } from '@/lib/domain/vocabulary';
import { countedCell } from './cells-left';
import type { DraftState } from './draft-state';

/** The running total of a measure in a section, as one types. */
export const totalOf = (draft: DraftState, sectionId: number, measure: Measure): EntryTotal =>
  entryTotal(cellsOf(draft, sectionId, measure).map(countedCell));

/** The net of what is typed in a section; null where no overlap is declared between its trainings. */
export function netOf(draft: DraftState, sectionId: number, measure: Measure): NetCount | null {
  const pairs = draft.entry.overlaps.filter((overlap) => overlap.measure === measure);
  if (pairs.length === 0) return null;
  const totals = new Map<number, number>();
  for (const cell of cellsOf(draft, sectionId, measure)) {
    const { state, value } = saidIn(cell);
    const { trainingId } = cell.row;
    if (state === 'number') totals.set(trainingId, (totals.get(trainingId) ?? 0) + (value ?? 0));
  }
  return netOfTotals(totals, pairs);
}

const cellsOf = (draft: DraftState, sectionId: number, measure: Measure) =>
  draft.cellsOf(sectionId).filter((cell) => cell.measure === measure);
