import { expect, it } from 'vitest';
import { ratiosOf, sameBase } from './ratio';
import { HIDDEN, NOT_REPORTED, numberValue, type Value } from './value';
import type { Measure } from './vocabulary';

const total = (measure: Measure, declared: Value, id = 1) => ({
  measure,
  period: { id, label: `année ${id}` },
  values: { committed: NOT_REPORTED, declared, verified: NOT_REPORTED },
});
const declaredOf = (...totals: ReturnType<typeof total>[]) =>
  ratiosOf(totals, () => true).map(({ key, period, layers }) => [
    key,
    period.id,
    layers.declared.rate,
    layers.declared.reason,
  ]);

it('keeps the two counts, of one period only', () => {
  const totals = [
    total('entered', numberValue(40), 1),
    total('entered', numberValue(100), 2),
    total('validated', numberValue(30), 1),
  ];
  expect(declaredOf(...totals)).toEqual([['validated_over_entered', 1, 0.75, null]]);
  expect(ratiosOf(totals, () => true)[0]?.layers.declared).toMatchObject({
    numerator: numberValue(30),
    denominator: numberValue(40),
  });
});

it.each([
  [HIDDEN, numberValue(40), 'hidden'],
  [numberValue(30), HIDDEN, 'hidden'],
  [numberValue(0), numberValue(0), 'zero_denominator'],
  [NOT_REPORTED, numberValue(40), 'not_reported'],
  [{ value: 12, state: 'estimate' } as const, numberValue(40), 'estimate_only'],
])('%o of %o has none: %s', (above, below, reason) => {
  expect(declaredOf(total('validated', above), total('entered', below))).toEqual([
    ['validated_over_entered', 1, null, reason],
  ]);
});

it('divides certified by validated', () => {
  expect(declaredOf(total('validated', numberValue(60)), total('certified', numberValue(45)))).toEqual([
    ['certified_over_validated', 1, 0.75, null],
  ]);
});

it('refuses to divide people of different places', () => {
  const totals = [total('validated', numberValue(30)), total('entered', numberValue(40))];
  expect(ratiosOf(totals, () => false)[0]?.layers.declared).toEqual({
    numerator: numberValue(30),
    denominator: numberValue(40),
    rate: null,
    reason: 'unlike_bases',
  });
});

it.each([
  [numberValue(3), numberValue(5), true],
  [numberValue(0), numberValue(5), true],
  [NOT_REPORTED, numberValue(5), false],
  [NOT_REPORTED, numberValue(0), true],
  [NOT_REPORTED, HIDDEN, false],
  [numberValue(3), NOT_REPORTED, false],
  [NOT_REPORTED, NOT_REPORTED, true],
])('%o over %o has one base: %s', (above, below, same) => {
  expect(sameBase(above, below)).toBe(same);
});
