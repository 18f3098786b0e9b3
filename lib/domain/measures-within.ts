import type { Measure } from './vocabulary';

/** The measure that holds everybody of another one, in the same line: who validates or is counted for the first time entered. */
export const WITHIN: Partial<Record<Measure, Measure>> = {
  first_entered: 'entered',
  validated: 'entered',
  certified: 'validated',
};

/** The measure that holds a measure in the end: those with the same one tell of one another. */
export function outermost(measure: Measure): Measure {
  const whole = WITHIN[measure];
  return whole ? outermost(whole) : measure;
}

/** From the part to the whole: who is certified validated, and who validated entered. */
const CHAIN: readonly Measure[] = ['certified', 'validated', 'entered'];
/** Of action 8 the reverse: one validates by having followed all of it *and* obtained the badge (003:330, 356). */
const BADGE_FIRST: readonly Measure[] = ['validated', 'certified', 'entered'];

export const chainOf = (actionKey: string): readonly Measure[] =>
  actionKey === 'MEDIATEURS' ? BADGE_FIRST : CHAIN;
