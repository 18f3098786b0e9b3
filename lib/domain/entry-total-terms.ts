import type { CountedCell } from './entry-totals';
import type { EnteredState } from './vocabulary';

/** What stays out of a running total, by the reason. `blank` is a cell that was expected and says nothing. */
export const LEFT_OUT = ['estimate', 'nothing_to_report', 'not_applicable', 'blank'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** A running total taken apart: the lines that it adds up, and those that it leaves out. */
export interface EntryTotalTerms<Line> {
  added: { line: Line; value: number }[];
  left: Record<LeftOut, { line: Line; value: number | null }[]>;
}

/**
 * What `entryTotal` is made of, line by line: a number is added, whatever else a cell says is left out and named.
 * A blank cell that was neither planned nor declared before is expected by nobody: it is in neither.
 */
export function entryTotalTerms<Line>(
  cells: readonly (CountedCell & { line: Line })[],
): EntryTotalTerms<Line> {
  const terms: EntryTotalTerms<Line> = {
    added: [],
    left: { estimate: [], nothing_to_report: [], not_applicable: [], blank: [] },
  };
  for (const { line, cell, planned, before } of cells) {
    const { state, value } = cell;
    if (state === 'number') terms.added.push({ line, value: value ?? 0 });
    else if (state !== null) terms.left[leftOut[state]].push({ line, value });
    else if (planned !== null || before !== null) terms.left.blank.push({ line, value: null });
  }
  return terms;
}

const leftOut: Record<Exclude<EnteredState, 'number'>, LeftOut> = {
  estimate: 'estimate',
  nothing_to_report: 'nothing_to_report',
  not_applicable: 'not_applicable',
};
