import type { ValueState } from './vocabulary';

/** A figure as it travels: a number or the reason why there is none. Blank is never 0. */
export interface Value {
  value: number | null;
  state: ValueState;
}

export const NOT_REPORTED: Value = { value: null, state: 'not_reported' };
export const HIDDEN: Value = { value: null, state: 'hidden' };
export const numberValue = (value: number): Value => ({ value, state: 'number' });

/** What a sum is made of: how many entries hold each state, and the sums of the numbers and of the estimates. */
export interface Tally {
  value: number;
  numbers: number;
  nothings: number;
  notApplicables: number;
  estimates: number;
  estimated: number;
}

export const EMPTY_TALLY: Tally = {
  value: 0,
  numbers: 0,
  nothings: 0,
  notApplicables: 0,
  estimates: 0,
  estimated: 0,
};

export const addTallies = (a: Tally, b: Tally): Tally => ({
  value: a.value + b.value,
  numbers: a.numbers + b.numbers,
  nothings: a.nothings + b.nothings,
  notApplicables: a.notApplicables + b.notApplicables,
  estimates: a.estimates + b.estimates,
  estimated: a.estimated + b.estimated,
});

/**
 * The state of a sum. One number is enough for a number (coverage says how complete it is); estimates alone
 * are an estimate, never counted as achieved; a sum nobody reported is `not_reported`, never 0.
 */
export function tallyValue(tally: Tally | undefined): Value {
  if (!tally) return NOT_REPORTED;
  if (tally.numbers > 0) return numberValue(tally.value);
  if (tally.estimates > 0) return { value: tally.estimated, state: 'estimate' };
  if (tally.nothings > 0) return { value: null, state: 'nothing_to_report' };
  if (tally.notApplicables > 0) return { value: null, state: 'not_applicable' };
  return NOT_REPORTED;
}

/** The sum of values that may be added: hidden if one part is (it would be given back by subtraction). */
export function sumValues(values: Value[]): Value {
  if (values.some((v) => v.state === 'hidden')) return HIDDEN;
  const numbers = values.filter((v) => v.state === 'number');
  if (numbers.length > 0) return numberValue(numbers.reduce((sum, v) => sum + (v.value ?? 0), 0));
  const estimates = values.filter((v) => v.state === 'estimate');
  if (estimates.length > 0)
    return { value: estimates.reduce((sum, v) => sum + (v.value ?? 0), 0), state: 'estimate' };
  return values.find((v) => v.state !== 'not_reported') ?? NOT_REPORTED;
}
