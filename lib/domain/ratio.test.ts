import { describe, expect, it } from 'vitest';
import { type Counted, contributionName, likeByLike, ratiosOf } from './ratio';
import { HIDDEN, NOT_REPORTED, numberValue, type Value } from './value';
import type { Measure } from './vocabulary';

const total = (measure: Measure, declared: Value, id = 1) => ({
  measure,
  period: { id, label: `année ${id}` },
  values: { committed: NOT_REPORTED, declared, verified: NOT_REPORTED },
});
const SAME = new Set([contributionName('A', 1)]);
const declaredOf = (...totals: ReturnType<typeof total>[]) =>
  ratiosOf(totals, () => SAME).map(({ key, period, layers }) => [
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
  expect(ratiosOf(totals, () => SAME)[0]?.layers.declared).toMatchObject({
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

describe('like by like', () => {
  const counted = (value: number, measure: Measure, ...contributions: [string, number][]): Counted => ({
    value: numberValue(value),
    measure,
    contributions: new Set(contributions.map((one) => contributionName(...one))),
  });

  it.each<[string, Counted, Counted, number | null]>([
    [
      'the same two contributors of the same year',
      counted(30, 'validated', ['A', 1], ['B', 1]),
      counted(40, 'entered', ['B', 1], ['A', 1]),
      0.75,
    ],
    [
      'one action above and two below',
      counted(19, 'validated', ['A', 1]),
      counted(530, 'entered', ['A', 1], ['B', 1]),
      null,
    ],
    [
      'as many contributors, but others',
      counted(19, 'validated', ['A', 1]),
      counted(20, 'entered', ['B', 1]),
      null,
    ],
    [
      'a contributor whose zero was never said',
      counted(0, 'validated', ['A', 1], ['B', 1]),
      counted(20, 'entered', ['A', 1]),
      null,
    ],
    ['another year', counted(19, 'entered', ['A', 1]), counted(20, 'entered', ['A', 2]), null],
    ['one measure over itself', counted(19, 'entered', ['A', 1]), counted(20, 'entered', ['A', 1]), 0.95],
    [
      'measures that are not divided',
      counted(9, 'made_aware', ['A', 1]),
      counted(20, 'entered', ['A', 1]),
      null,
    ],
    ['a ratio upside down', counted(9, 'entered', ['A', 1]), counted(20, 'validated', ['A', 1]), null],
  ])('%s', (_, above, below, rate) => {
    expect(likeByLike(above, below)).toEqual({
      ...{ numerator: above.value, denominator: below.value, rate },
      reason: rate === null ? 'unlike_bases' : null,
    });
  });
});
