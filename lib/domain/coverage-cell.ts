/**
 * What stands in a cell of the coverage matrix: a region (or a zone) crossed with a profession, a type of professions,
 * a level or an action, at the end of a day.
 */

/** In the order in which they are tried: the first that fits is the state of the cell. */
export const CELL_STATES = ['no_offer', 'reached', 'unknown', 'open', 'committed'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** What anyone may read of a cell: its offer, without a word of learners or of who answered. */
export const OFFER_STATES = ['no_offer', 'open', 'committed'] as const satisfies readonly CellState[];
export type OfferState = (typeof OFFER_STATES)[number];

/** Whole numbers, each of distinct things; a training that nobody enters any more is in none of the first two. */
export interface OfferFacts {
  /** Trainings that an agreement commits. */
  committed: number;
  /** Trainings declared or verified as opened, committed or not. */
  open: number;
}

export interface CellFacts extends OfferFacts {
  /** Above zero where learners of the cell are verified; 0 says nothing of the learners there. */
  verified: number;
  /** Participations with a training in the cell that were asked for their figures and have not declared any. */
  silent: number;
}

/**
 * The state of a cell for whoever reads its learners. « non déclaré » is `unknown`, never an absence; where nobody was
 * silent, what is open comes before what is only committed.
 */
export function cellState({ committed, open, verified, silent }: CellFacts): CellState {
  if (committed + open + verified === 0) return 'no_offer';
  if (verified > 0) return 'reached';
  if (silent > 0) return 'unknown';
  return open > 0 ? 'open' : 'committed';
}

/** The state of a cell for anyone. */
export function offerState({ committed, open }: OfferFacts): OfferState {
  if (open > 0) return 'open';
  return committed > 0 ? 'committed' : 'no_offer';
}

/**
 * A white cell: nothing is offered to a profession that an action aims at. Without an action that aims at it, nothing was
 * to be expected and the cell is « sans action visée ».
 */
export const isWhite = (state: CellState, isExpected: boolean): boolean => isExpected && state === 'no_offer';

/** What the regions are crossed with; by zone, the zones of action 8 stand in their place and are crossed with the actions. */
export const CROSSINGS = ['profession', 'type', 'level', 'zone'] as const;
export type Crossing = (typeof CROSSINGS)[number];
