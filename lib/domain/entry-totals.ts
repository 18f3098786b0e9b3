import type { Cell } from './count';

/** One cell of a measure: what is entered, and what it may be compared with in the same period. */
export interface CountedCell {
  cell: Cell;
  /** The planned (contractual) number; null where none is. */
  planned: number | null;
  /** What the last campaign declared of the same period; null where it gave no number. */
  before: number | null;
}

/** Whether something was expected of a cell, planned or declared before, and it is left empty. */
export const isLeftEmpty = ({ cell, planned, before }: CountedCell): boolean =>
  cell.state === null && (planned !== null || before !== null);

/** Whether a cell counts in what a report is to hold: planned, declared by the last campaign, or filled. */
export const isExpected = ({ cell, planned, before }: CountedCell): boolean =>
  cell.state !== null || planned !== null || before !== null;

/** The running total of a measure. A blank is not a zero: `filled` says how many cells the sum is made of. */
export interface EntryTotal {
  /** The sum of the numbers; null while no cell holds one. */
  value: number | null;
  /** The sum of the estimates, never added to `value`. */
  estimated: number | null;
  filled: number;
  /** Cells that are planned, were declared by the last campaign, or are filled. */
  expected: number;
  planned: number | null;
  before: number | null;
}

export function entryTotal(cells: readonly CountedCell[]): EntryTotal {
  const total: EntryTotal = {
    value: null,
    estimated: null,
    filled: 0,
    expected: 0,
    planned: null,
    before: null,
  };
  for (const counted of cells) {
    const { cell, planned, before } = counted;
    if (isExpected(counted)) total.expected += 1;
    if (cell.state !== null) total.filled += 1;
    if (cell.state === 'number') total.value = plus(total.value, cell.value);
    if (cell.state === 'estimate') total.estimated = plus(total.estimated, cell.value);
    total.planned = plus(total.planned, planned);
    total.before = plus(total.before, before);
  }
  return total;
}

/** What is not known is no zero: only numbers make a sum. */
const plus = (sum: number | null, value: number | null): number | null =>
  value === null ? sum : (sum ?? 0) + value;
