import { describe, expect, it } from 'vitest';
import { formatEurosInFull, formatRate } from '@/lib/wording/numbers';
import { aidPerLearner, aidRate, alikeBases, moneyRemarks } from './ratios';

describe('the rate of an aid', () => {
  const rate = (aidCents: number, eligibleBaseCents: number | null, totalCostCents: number | null) => {
    const found = aidRate({ aidCents, eligibleBaseCents, totalCostCents });
    return found && [formatRate(found.fraction), found.base];
  };
  it.each([
    ['ESNbyUM, « près de 8 M€ »', 404_320_000, null, 800_000_000, ['50,5\u00a0%', 'total']],
    ['ESNbyUM, 9 M€', 404_320_000, null, 900_000_000, ['44,9\u00a0%', 'total']],
    ['SENS', 250_000_000, 420_000_000, 600_000_000, ['59,5\u00a0%', 'eligible']],
    ['neither base is known', 250_000_000, null, null, null],
  ])('%s', (_title, aid, base, total, expected) => {
    expect(rate(aid, base, total)?.map((text) => text.replace('\u202f', '\u00a0'))).toEqual(
      expected ?? undefined,
    );
  });
});

describe('the aid for one learner', () => {
  it.each([
    ['ESNbyUM', 404_320_000, { basis: 'contract', count: 20_000 }, 20_216],
    ['SN@SU', 400_000_000, { basis: 'contract', count: 35_000 }, 11_428],
    ['SENS, by year over five', 250_000_000, { basis: 'year', count: 1500 }, 33_333],
    ['nobody is planned', 250_000_000, { basis: 'contract', count: 0 }, null],
  ] as const)('%s', (_title, cents, learners, expected) => {
    expect(aidPerLearner(cents, learners, 5)).toBe(expected);
  });

  it('stands in one column only beside its like', () => {
    const whole = { measure: 'entered', basis: 'contract' } as const;
    expect(alikeBases([whole, whole])).toBe(true);
    expect(alikeBases([whole, { ...whole, basis: 'year' }])).toBe(false);
    expect(alikeBases([whole, { ...whole, measure: 'certified' }])).toBe(false);
  });
});

it.each([
  ['in order', {}, []],
  ['paid over contracted', { paid: 101 }, ['paid_over_contracted']],
  ['spent over the total cost', { spent: 201 }, ['spent_over_total_cost']],
  ['announced 10 % above', { announced: 110 }, []],
  ['announced more than 10 % above', { announced: 111 }, ['announced_far_from_contracted']],
  ['unknown is compared with nothing', { announced: null, paid: null, totalCost: null, spent: 999 }, []],
])('%s', (_title, given, remarks) => {
  const amounts = { announced: 100, contracted: 100, paid: 50, spent: 60, totalCost: 200 };
  expect(moneyRemarks({ ...amounts, ...given })).toEqual(remarks);
});

it.each([
  [404_320_000, '4 043 200 €'],
  [10_000_001, '100 000,01 €'],
])('%d cents', (cents, words) => {
  expect(formatEurosInFull(cents).replace(/[\u00a0\u202f]/g, ' ')).toBe(words);
});
