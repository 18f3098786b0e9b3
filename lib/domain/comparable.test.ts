import { describe, expect, it } from 'vitest';
import { comparableAt, comparableStock, lacksFirstEntered } from './comparable';
import { rateOf, ratioOf } from './progress';
import { HIDDEN, NOT_REPORTED, numberValue } from './value';

const NOTHING = { value: null, state: 'nothing_to_report' } as const;
const entry = (contributor: string, period: string, observedOn: string, value: number) => ({
  contributor,
  period,
  observedOn,
  value: numberValue(value),
});
const entries = [
  entry('A', '2023-2024', '2024-06-30', 100),
  entry('A', '2024-2025', '2025-03-31', 40),
  entry('A', '2024-2025', '2025-06-30', 60),
  entry('B', '2023-2024', '2024-06-30', 7),
];

describe('the comparable value at a day, by counting mode', () => {
  it.each([
    ['stock', 'active', 67, null],
    ['annual_flow', 'entered', 60, '2024-2025'],
    ['cumulative', 'entered', 167, null],
    ['cumulative_distinct', 'first_entered', 167, null],
    ['unknown', 'entered', 60, '2024-2025'],
  ] as const)('%s', (mode, measure, value, period) => {
    const comparable = comparableAt(mode, measure, { entries, day: '2026-01-01' });
    expect(comparable).toMatchObject({ value: numberValue(value), period, reason: null });
  });

  it('reads the latest observation, not the latest save, and nothing of after the day', () => {
    const shuffled = entries.toReversed();
    expect(comparableAt('cumulative', 'entered', { entries: shuffled, day: '2025-04-01' })).toMatchObject({
      value: numberValue(147),
      summed: { from: '2023-2024', to: '2024-2025' },
    });
    expect(comparableAt('annual_flow', 'entered', { entries, day: '2024-01-01' }).value).toEqual(
      NOT_REPORTED,
    );
  });

  it('counts distinct people of primo-entrants only', () => {
    const day = '2026-01-01';
    expect(comparableAt('cumulative_distinct', 'entered', { entries, day })).toMatchObject({
      value: NOT_REPORTED,
      reason: 'first_entered_missing',
    });
    const entrants = [...entries, entry('B', '2024-2025', '2025-06-30', 12)];
    expect(comparableAt('cumulative_distinct', 'first_entered', { entries, entrants, day }).reason).toBe(
      'first_entered_missing',
    );
  });

  it('takes a milestone back', () => {
    const records = [entry('', '', '2026-03-12', 1), entry('', '', '2026-04-02', 0)];
    const at = (day: string) => comparableAt('milestone', null, { entries: records, day }).value.value;
    expect([at('2026-03-11'), at('2026-03-12'), at('2026-04-02')]).toEqual([0, 1, 0]);
  });
});

describe('a stock', () => {
  it('is of one period only where all speak of the same', () => {
    const one = (period: string, value: number) => [{ period, value: numberValue(value) }];
    expect(comparableStock([one('2024', 3), one('2024', 4)])).toMatchObject({
      value: numberValue(7),
      period: '2024',
    });
    expect(comparableStock([one('2023', 3), one('2024', 4)])).toMatchObject({
      value: numberValue(7),
      period: null,
    });
  });
  it('keeps the last number of a contributor that then had nothing to report', () => {
    const silent = [
      { period: '2023', value: numberValue(3) },
      { period: '2024', value: NOTHING },
    ];
    expect(comparableStock([silent]).value).toEqual(numberValue(3));
  });
});

it.each([
  [numberValue(5), NOT_REPORTED, true],
  [numberValue(5), NOTHING, true],
  [HIDDEN, NOT_REPORTED, true],
  [numberValue(0), NOT_REPORTED, false],
  [NOTHING, NOT_REPORTED, false],
  [numberValue(5), numberValue(0), false],
])('entrants %o without primo-entrants %o: %s', (entered, first, lacks) => {
  expect(lacksFirstEntered(entered, first)).toBe(lacks);
});

describe('a rate with a baseline', () => {
  it.each([
    ['rising', 15, 20, 10, 0.5],
    ['falling, 18 to 0', 5, 0, 18, 13 / 18],
    ['falling, gone the wrong way', 20, 0, 18, -2 / 18],
    ['beyond the target', 25, 20, 10, 1.5],
    ['a baseline of 0 changes nothing', 5, 20, 0, 0.25],
  ])('%s', (_, value, target, baseline, rate) => {
    expect(rateOf(numberValue(value), target, 'stock', baseline)).toEqual({ rate, reason: null });
  });
  it.each([
    [18, 18, 'target_is_baseline'],
    [0, 0, 'zero_target'],
    [0, null, 'zero_target'],
  ] as const)('target %s, baseline %s: %s', (target, baseline, reason) => {
    expect(rateOf(numberValue(5), target, 'stock', baseline)).toEqual({ rate: null, reason });
  });
});

describe('a ratio', () => {
  it.each([
    [numberValue(30), numberValue(40), 0.75, null],
    [HIDDEN, numberValue(40), null, 'hidden'],
    [numberValue(30), HIDDEN, null, 'hidden'],
    [numberValue(0), numberValue(0), null, 'zero_denominator'],
    [NOT_REPORTED, numberValue(40), null, 'not_reported'],
  ])('%o of %o', (numerator, denominator, rate, reason) => {
    expect(ratioOf(numerator, denominator)).toEqual({ rate, reason });
  });
});
