import type { EnteredState } from './vocabulary';

interface Stated {
  value: number | null;
  state: EnteredState;
}

/**
 * How far a line moves, to put the largest changes first: the distance between its two numbers, an estimate being one.
 * What is told for the first time, or no longer, moves by its whole number. It orders lines and is never shown: a blank
 * counts as nothing here, and is no zero elsewhere.
 */
export const changeSize = (before: Stated | null, after: Stated | null): number =>
  Math.abs(numberIn(after) - numberIn(before));

const numberIn = (stated: Stated | null): number =>
  stated?.state === 'number' || stated?.state === 'estimate' ? (stated.value ?? 0) : 0;
