import { saidIn } from '@/app/(workspace)/_cells/typed';
import { type CountedCell, isExpected, isLeftEmpty } from '@/lib/domain/entry-totals';
import type { CellState } from './cell-state';
import type { SectionDraft } from './section-draft';

/** How far a section is, of what the person who types may write and in all. */
export interface CellsLeft {
  /** Expected and still empty, where this person may write. */
  toFill: number;
  /** Expected or filled, where this person may write. */
  own: number;
  /** The same in the whole section, whoever writes it. */
  all: number;
}

export const countedCell = (cell: CellState): CountedCell => ({
  cell: saidIn(cell),
  planned: cell.planned,
  before: cell.before?.state === 'number' ? cell.before.value : null,
});

/** Whether a cell waits for this person: a plan or an earlier campaign lets expect it, and nothing is typed. */
export const isToFill = (cell: CellState): boolean =>
  cell.editable && cell.text.trim() === '' && isLeftEmpty(countedCell(cell));

/** « Rien à déclarer » for the whole section is an answer: no cell of it waits any more. */
export function cellsLeft(
  { nothing }: Pick<SectionDraft, 'nothing'>,
  cells: readonly CellState[],
): CellsLeft {
  const left = { toFill: 0, own: 0, all: 0 };
  for (const cell of cells) {
    if (!isExpected(countedCell(cell))) continue;
    left.all += 1;
    if (cell.editable) left.own += 1;
    if (!nothing && isToFill(cell)) left.toFill += 1;
  }
  return left;
}
