import { saidIn } from '@/app/(workspace)/_cells/typed';
import { entryTotal, isLeftEmpty } from '@/lib/domain/entry-totals';
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

export const countedCell = (cell: CellState) => ({
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
  const expected = (of: readonly CellState[]) => entryTotal(of.map(countedCell)).expected;
  return {
    toFill: nothing ? 0 : cells.filter(isToFill).length,
    own: expected(cells.filter(({ editable }) => editable)),
    all: expected(cells),
  };
}
