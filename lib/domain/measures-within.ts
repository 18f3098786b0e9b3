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
