import type { Dimension, Measure } from './vocabulary';

/** Over which dimensions the values of an indicator may be added. */
export type Additivity = Record<Dimension, boolean>;

const EVERYWHERE: Additivity = { projects: true, periods: true, regions: true, levels: true };

/**
 * The same of the learner measures themselves, whatever the objective that counts them. People present (`active`)
 * in two years would be counted twice: a stock is never summed over periods. Entrants of two years add up to
 * enrolments; that they are other people is only known of `first_entered`.
 */
export const MEASURE_ADDITIVITY: Record<Measure, Additivity> = {
  entered: EVERYWHERE,
  first_entered: EVERYWHERE,
  validated: EVERYWHERE,
  certified: EVERYWHERE,
  made_aware: EVERYWHERE,
  active: { ...EVERYWHERE, periods: false },
};

export const mayAdd = (measure: Measure, dimension: Dimension): boolean =>
  MEASURE_ADDITIVITY[measure][dimension];
