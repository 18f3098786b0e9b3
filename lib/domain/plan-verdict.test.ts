import { describe, expect, it } from 'vitest';
import { type PlanContribution, planRanks, planVerdictOf } from './plan-verdict';
import { HIDDEN, NOT_REPORTED, numberValue, type Value } from './value';

type Told = [contributor: string, period: string, planned: number | Value, verified: number | Value];

const asValue = (given: number | Value) => (typeof given === 'number' ? numberValue(given) : given);
const PERIODS = ['2023-2024', '2024-2025'];

interface More {
  isPlanHidden?: boolean;
  periods?: string[];
}

const verdict = (told: Told[], { periods = PERIODS, ...more }: More = {}) =>
  planVerdictOf({
    ...{ season: 'S1', measure: 'entered', periods, ...more },
    realised: told.flatMap(([, period, , verified]) => (periods.includes(period) ? [asValue(verified)] : [])),
    contributions: told.map(([contributor, period, planned, verified]): PlanContribution => {
      const { state } = asValue(verified);
      const isValidated = state === 'number' || state === 'hidden';
      return { contributor, period, planned: asValue(planned), isValidated };
    }),
  });

describe('realised of planned', () => {
  it.each<[string, Told[], string, number | null]>([
    ['just enough', [['A', '2023-2024', 100, 80]], 'as_planned', 0.8],
    ['just not enough', [['A', '2023-2024', 100, 79]], 'below_plan', 0.79],
    ['more than planned', [['A', '2023-2024', 100, 130]], 'as_planned', 1.3],
    [
      'cumulated over closed years',
      [
        ['A', '2023-2024', 100, 60],
        ['A', '2024-2025', 100, 110],
      ],
      'as_planned',
      0.85,
    ],
    [
      'sums are divided: the mean of the rates would be 0,85',
      [
        ['A', '2023-2024', 900, 630],
        ['B', '2023-2024', 100, 100],
      ],
      'below_plan',
      0.73,
    ],
    [
      'a year that is not closed does not count',
      [
        ['A', '2023-2024', 100, 90],
        ['A', '2025-2026', 100, 0],
      ],
      'as_planned',
      0.9,
    ],
    [
      'without a validation, left out on both sides',
      [
        ['A', '2023-2024', 100, 90],
        ['B', '2023-2024', 400, NOT_REPORTED],
      ],
      'as_planned',
      0.9,
    ],
    [
      'of a contributor, only the years without one',
      [
        ['A', '2023-2024', 100, 90],
        ['A', '2024-2025', 100, NOT_REPORTED],
      ],
      'as_planned',
      0.9,
    ],
    [
      'an estimate is no validation',
      [
        ['A', '2023-2024', 100, 90],
        ['B', '2023-2024', 100, { value: 100, state: 'estimate' }],
      ],
      'as_planned',
      0.9,
    ],
    [
      'a validated zero is one',
      [
        ['A', '2023-2024', 100, 90],
        ['B', '2023-2024', 100, 0],
      ],
      'below_plan',
      0.45,
    ],
    ['nobody has a validation', [['A', '2023-2024', 100, NOT_REPORTED]], 'not_computable', null],
    ['nothing was planned', [['A', '2023-2024', NOT_REPORTED, 12]], 'not_computable', null],
    ['zero was planned', [['A', '2023-2024', 0, 12]], 'not_computable', null],
    ['nothing at all', [], 'not_computable', null],
  ])('%s', (_, told, code, rate) => {
    expect(verdict(told)).toMatchObject({ code, rate });
  });

  it('prints who was counted', () => {
    const told: Told[] = [
      ['A', '2023-2024', 100, 90],
      ['B', '2023-2024', 400, NOT_REPORTED],
      ['C', '2023-2024', NOT_REPORTED, NOT_REPORTED],
    ];
    expect(verdict(told)).toMatchObject({
      coverage: { expected: 2, counted: 1 },
      periods: PERIODS,
      realised: { value: 90 },
      planned: { value: 100 },
    });
  });

  it('divides nothing where somebody is validated without a plan', () => {
    const told: Told[] = [
      ['A', '2023-2024', 100, 90],
      ['B', '2023-2024', NOT_REPORTED, 40],
    ];
    expect(verdict(told)).toMatchObject({ code: 'not_computable', rate: null, reason: 'unlike_bases' });
  });

  it('says nothing where no year is closed', () => {
    expect(verdict([['A', '2023-2024', 100, 90]], { periods: [] })).toMatchObject({
      ...{ code: 'not_computable', reason: 'not_reported', coverage: { expected: 0, counted: 0 } },
    });
  });
});

describe('a hidden figure has neither verdict nor rank', () => {
  it.each<[string, Told[], More]>([
    ['what is verified is hidden', [['A', '2023-2024', 100, HIDDEN]], {}],
    ['what is planned is hidden in a period', [['A', '2023-2024', 100, 90]], { isPlanHidden: true }],
    [
      'what is counted is small: all that is planned, less what is left out, would give it back',
      [
        ['A', '2023-2024', 4, 90],
        ['B', '2023-2024', 50, NOT_REPORTED],
      ],
      {},
    ],
    [
      'what is left out is small: all that is planned, less this, would give it back',
      [
        ['A', '2023-2024', 100, 90],
        ['B', '2023-2024', 3, NOT_REPORTED],
      ],
      {},
    ],
    [
      'what is left out is hidden',
      [
        ['A', '2023-2024', 100, 90],
        ['B', '2023-2024', HIDDEN, NOT_REPORTED],
      ],
      {},
    ],
  ])('%s', (_, told, more) => {
    const hidden = verdict(told, more);
    expect(hidden).toMatchObject({ code: 'not_computable', rate: null, reason: 'hidden' });
    expect(planRanks([verdict([['A', '2023-2024', 100, 50]]), hidden])).toEqual([1, null]);
  });
});

it('ranks from the least realised; equal ones share a rank', () => {
  expect(planRanks([{ rate: 0.9 }, { rate: 0.5 }, { rate: null }, { rate: 0.9 }, { rate: 1.2 }])).toEqual([
    2,
    1,
    null,
    2,
    4,
  ]);
});
