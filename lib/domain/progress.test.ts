import { describe, expect, it } from 'vitest';
import { coherentWithRounding, compositeOf, rateOf } from './progress';
import { HIDDEN, NOT_REPORTED, numberValue, sumValues, tallyValue } from './value';

describe('the rate of a component', () => {
  it.each([
    ['19 universités sur 33', 19, 33, 19 / 33],
    ['14 parcours sur 12', 14, 12, 14 / 12],
    ['1 parcours sur 2', 1, 2, 0.5],
    ['14 parcours sur 7', 14, 7, 2],
    ['0 sur 5 est un vrai zéro', 0, 5, 0],
  ])('%s', (_, value, target, rate) => {
    expect(rateOf(numberValue(value), target, 'stock')).toEqual({ rate, reason: null });
  });

  it.each([
    ['pas de cible', numberValue(4), null, 'stock', 'no_target'],
    ['cible de 0', numberValue(4), 0, 'stock', 'zero_target'],
    ['70 000 étudiants : mode inconnu', numberValue(40_000), 70_000, 'unknown', 'unknown_mode'],
    ['personne n’a déclaré', NOT_REPORTED, 33, 'stock', 'not_reported'],
    ['petite cellule', HIDDEN, 33, 'stock', 'hidden'],
    ['estimation seule', { value: 5, state: 'estimate' }, 33, 'stock', 'estimate_only'],
  ] as const)('%s : pas de taux, et la raison', (_, value, target, mode, reason) => {
    expect(rateOf(value, target, mode)).toEqual({ rate: null, reason });
  });
});

describe('a composite objective', () => {
  it('is the minimum of its rates', () => {
    expect(
      compositeOf([
        { rate: 1, reason: null },
        { rate: 0.8, reason: null },
      ]),
    ).toEqual({ rate: 0.8, reason: null });
  });
  it('is not calculable when one component is unknown', () => {
    expect(
      compositeOf([
        { rate: 0.57, reason: null },
        { rate: null, reason: 'unknown_mode' },
      ]),
    ).toEqual({
      rate: null,
      reason: { code: 'not_calculable', known: 1, total: 2 },
    });
  });
});

describe('the published rates of season 1 (003:78-82), rounded to the nearest ten', () => {
  it.each([
    ['60 % : 19 sur 33', 19 / 33, 0.6, true],
    ['60 % : 20 sur 33', 20 / 33, 0.6, true],
    ['60 % : 21 sur 33', 21 / 33, 0.6, true],
    ['60 % : 18 sur 33', 18 / 33, 0.6, false],
    ['60 % : 22 sur 33', 22 / 33, 0.6, false],
    ['120 % : 14 sur 12', 14 / 12, 1.2, true],
    ['80 % : 5 sur 6', 5 / 6, 0.8, true],
    ['80 % : 4 sur 5', 4 / 5, 0.8, true],
    ['50 % : 1 sur 2', 0.5, 0.5, true],
    ['200 % : 14 sur 7', 2, 2, true],
  ])('%s', (_, computed, published, coherent) => {
    expect(coherentWithRounding(computed, published, 0.1)).toBe(coherent);
  });
});

describe('the state of a sum', () => {
  const tally = { value: 0, numbers: 0, nothings: 0, notApplicables: 0, estimates: 0, estimated: 0 };
  it.each([
    ['nobody reported', undefined, 'not_reported', null],
    ['nobody reported, key known', tally, 'not_reported', null],
    ['one said 0', { ...tally, numbers: 1 }, 'number', 0],
    ['one number beside « rien à déclarer »', { ...tally, numbers: 1, value: 7, nothings: 2 }, 'number', 7],
    ['only « rien à déclarer »', { ...tally, nothings: 2 }, 'nothing_to_report', null],
    ['only « sans objet »', { ...tally, notApplicables: 2 }, 'not_applicable', null],
    ['only estimates', { ...tally, estimates: 2, estimated: 30 }, 'estimate', 30],
  ])('%s', (_, given, state, value) => {
    expect(tallyValue(given)).toEqual({ value, state });
  });
  it('adds estimates where there is nothing else, and leaves them out beside a number', () => {
    const estimate = { value: 30, state: 'estimate' as const };
    expect(sumValues([estimate, NOT_REPORTED, estimate])).toEqual({ value: 60, state: 'estimate' });
    expect(sumValues([estimate, numberValue(10)])).toEqual(numberValue(10));
  });
  it('is hidden when a part is', () => {
    expect(sumValues([numberValue(10), HIDDEN])).toEqual(HIDDEN);
  });
});
