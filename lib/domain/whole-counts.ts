import { coherentWithRounding } from './progress';

export interface WholeCounts {
  /** target × rate: 60 % of 33 is 19.8. */
  exact: number;
  /** Whether `exact` is a count of things: 50 % of 2 is 1. */
  whole: boolean;
  /** The whole counts whose rate rounds to the published one: 19, 20 and 21 of 33 for 60 % to the nearest ten. */
  fits: number[];
}

/** Floating point makes 19.999999999999996 of 20: nearer than this it is the whole number. */
const NEAR = 1e-9;

/**
 * The whole counts that a published rate may stand for. `target` is a whole number of things above 0, `rate` a
 * fraction, `roundedTo` the step of its rounding as a fraction; without one only the exact count fits.
 */
export function wholeCounts(target: number, rate: number, roundedTo: number | null): WholeCounts {
  const exact = target * rate;
  const nearest = Math.round(exact);
  const whole = Math.abs(exact - nearest) < NEAR * Math.max(1, exact);
  if (roundedTo === null) return { exact, whole, fits: whole ? [nearest] : [] };
  const fits: number[] = [];
  const last = Math.ceil(target * (rate + roundedTo / 2));
  for (let n = Math.max(0, Math.floor(target * (rate - roundedTo / 2))); n <= last; n += 1)
    if (coherentWithRounding(n / target, rate, roundedTo)) fits.push(n);
  return { exact, whole, fits };
}
