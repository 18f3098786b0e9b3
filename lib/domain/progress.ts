import type { Value } from './value';
import type { CountingMode } from './vocabulary';

/** Why a rate cannot be calculated; lib/wording/reasons.ts writes each in French. */
export const NO_RATE_REASONS = [
  'no_target',
  'zero_target',
  'target_is_baseline',
  'zero_denominator',
  'unlike_bases',
  'unknown_mode',
  'not_reported',
  'nothing_to_report',
  'not_applicable',
  'estimate_only',
  'hidden',
  'first_entered_missing',
] as const;
export type NoRateReason = (typeof NO_RATE_REASONS)[number];

export type Rate = { rate: number; reason: null } | { rate: null; reason: NoRateReason };

const no = (reason: NoRateReason): Rate => ({ rate: null, reason });

/**
 * value / target, or (value − baseline) / (target − baseline) where the count started from a baseline: a falling
 * indicator is the same formula, and only then may a target be 0. A fraction, never capped, never rounded (1.3 is
 * 130 %). Refused, with the reason: no target, a target of 0 or equal to its baseline, an unknown counting mode (a
 * yearly flow must not be divided by a total), or a value that is not a number. « 70.000 étudiants » (003:78) has an
 * unknown mode.
 */
export function rateOf(
  value: Value,
  target: number | null,
  mode: CountingMode,
  baseline: number | null = null,
): Rate {
  if (target === null) return no('no_target');
  if (target === 0 && !baseline) return no('zero_target');
  if (target === baseline) return no('target_is_baseline');
  if (mode === 'unknown') return no('unknown_mode');
  const start = baseline ?? 0;
  return divided(value, (known) => (known - start) / (target - start));
}

/** One count over another, both kept beside it: hidden where either is, none where there is nothing to divide by. */
export function ratioOf(numerator: Value, denominator: Value): Rate {
  const whole = divided(denominator, (known) => known);
  if (whole.rate === null) return whole;
  if (whole.rate === 0) return no('zero_denominator');
  return divided(numerator, (known) => known / whole.rate);
}

function divided(value: Value, by: (known: number) => number): Rate {
  if (value.state === 'estimate') return no('estimate_only');
  if (value.state !== 'number') return no(value.state);
  return value.value === null ? no('not_reported') : { rate: by(value.value), reason: null };
}

export interface Composite {
  rate: number | null;
  reason: { code: 'not_calculable'; known: number; total: number } | null;
}

/**
 * One figure for an objective of several components, where one is asked: the minimum of their rates.
 * If one is unknown the objective is « non calculable (1 composante sur 2 connue) ».
 */
export function compositeOf(rates: Rate[]): Composite {
  const known = rates.flatMap((r) => (r.rate === null ? [] : [r.rate]));
  if (rates.length === 0 || known.length < rates.length)
    return { rate: null, reason: { code: 'not_calculable', known: known.length, total: rates.length } };
  return { rate: Math.min(...known), reason: null };
}

/** Half the rounding step: a published 60 % to the nearest ten stands for [55, 65). */
export function coherentWithRounding(computed: number, published: number, roundedTo: number): boolean {
  return computed >= published - roundedTo / 2 && computed < published + roundedTo / 2;
}
