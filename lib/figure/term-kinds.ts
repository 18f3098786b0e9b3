import type { TermRow } from './learner-cells';

/** What is counted of a term: its numbers, or its estimates, which are in no number. */
export type Kind = 'number' | 'estimate';

/** How many lines of a term hold a number, or an estimate. */
export const countIn = ({ tally }: TermRow, kind: Kind): number =>
  kind === 'number' ? tally.numbers : tally.estimates;

export const numberIn = ({ tally }: TermRow, kind: Kind): number =>
  kind === 'number' ? tally.value : tally.estimated;
