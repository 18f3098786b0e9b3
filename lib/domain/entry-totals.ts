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
  const filled = cells.filter(({ cell }) => cell.state !== null);
  const sum = (numbers: (number | null)[]) => {
    const known = numbers.filter((n) => n !== null);
    return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
  };
  const of = (state: 'number' | 'estimate') =>
    sum(filled.map(({ cell }) => (cell.state === state ? cell.value : null)));
  return {
    value: of('number'),
    estimated: of('estimate'),
    filled: filled.length,
    expected: cells.filter((c) => c.cell.state !== null || c.planned !== null || c.before !== null).length,
    planned: sum(cells.map((c) => c.planned)),
    before: sum(cells.map((c) => c.before)),
  };
}
