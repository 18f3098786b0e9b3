/** Where each rate stands on a row, in percent of its width. */
export interface BulletScale {
  /** The 100 % line. */
  target: string;
  /** The end of a bar; a rate below zero has no length. */
  at: (rate: number) => string;
}

/**
 * A scale from 0 to the target, or to the largest rate where one goes beyond it: an over-achieved objective
 * crosses the target line instead of being cut there. Rates are fractions.
 */
export function bulletScale(rates: readonly (number | null)[]): BulletScale {
  const end = Math.max(1, ...rates.filter((rate) => rate !== null));
  const at = (rate: number) => `${Math.round((Math.max(0, rate) / end) * 10_000) / 100}%`;
  return { target: at(1), at };
}
