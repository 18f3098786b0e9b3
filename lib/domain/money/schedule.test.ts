import { describe, expect, it } from 'vitest';
import {
  conditionsMet,
  missingCents,
  nextTranche,
  scheduleProblems,
  trancheCents,
  trancheInput,
  trancheOn,
} from './schedule';
import type { TrancheCondition } from './vocabulary';

const half = (position: number, condition: TrancheCondition = 'mid_term_review') => ({
  ...{ versionId: 1, position, cents: 202_160_000, said: '50 %', condition, conditionText: null },
  ...{ milestoneId: null, dueOn: '2025-06-30' },
});
const facts = {
  signedOn: '2022-10-31',
  paid: new Map<number, number>(),
  reviews: {},
  finalReportOn: null,
  metOn: new Map<number, string>(),
  verifiedOn: new Map<number, string>(),
  over: false,
};
const says = (said: 'released' | 'blocked') => ({
  reviews: { mid_term: { says: said, since: '2025-05-01' } },
});

describe('how a tranche stands', () => {
  it.each([
    ['nothing came', half(2), {}, 'to_come'],
    ['signed', half(1, 'signature'), {}, 'due'],
    ['a favourable opinion', half(2), says('released'), 'due'],
    ['an unfavourable one', half(2), says('blocked'), 'blocked'],
    ['paid in part', half(2), { ...says('released'), paid: new Map([[2, 1]]) }, 'partly_paid'],
    ['paid', half(2), { ...says('released'), paid: new Map([[2, 202_160_000]]) }, 'paid'],
    ['what was paid stays so', half(2), { ...says('blocked'), paid: new Map([[2, 202_160_000]]) }, 'paid'],
    ['blocked after a first part', half(2), { ...says('blocked'), paid: new Map([[2, 1]]) }, 'blocked'],
    ['the project is over', half(2), { ...says('released'), over: true }, 'cancelled'],
    ['the final report came', half(2, 'final_report'), { finalReportOn: '2027-12-01' }, 'due'],
    ['an officer says that it is met', half(2, 'other'), { metOn: new Map([[2, '2025-02-01']]) }, 'due'],
    [
      'its milestone was verified',
      { ...half(2, 'milestone'), milestoneId: 7 },
      { verifiedOn: new Map([[7, '2025-02-01']]) },
      'due',
    ],
    [
      'another one was',
      { ...half(2, 'milestone'), milestoneId: 8 },
      { verifiedOn: new Map([[7, '2025-02-01']]) },
      'to_come',
    ],
  ])('%s', (_title, tranche, given, state) => {
    expect(trancheOn(tranche, { ...facts, ...given }, '2025-06-01').state).toBe(state);
  });

  it('is late from the day after its own, until it is paid', () => {
    const late = (day: string, paid = new Map<number, number>()) =>
      trancheOn(half(2), { ...facts, paid }, day).late;
    expect([late('2025-06-30'), late('2025-07-01'), late('2025-07-01', new Map([[2, 202_160_000]]))]).toEqual(
      [false, true, false],
    );
  });

  it('comes next where it is the first that is not paid', () => {
    const first = trancheOn(
      half(1, 'signature'),
      { ...facts, paid: new Map([[1, 202_160_000]]) },
      '2025-06-01',
    );
    const second = trancheOn(half(2), facts, '2025-06-01');
    expect(nextTranche([first, second])).toBe(second);
    expect(nextTranche([first])).toBeUndefined();
  });
});

describe('a condition that was said to be met', () => {
  const words = (position: number, conditionText: string, schedule: number, at: string) => ({
    ...{ position, condition: 'other' as const, conditionText, schedule, at },
  });
  const first = [words(1, 'Plateforme ouverte', 1, '2025-01-01'), words(2, 'Rapport remis', 1, '2025-01-01')];
  const said = [{ position: 2, metOn: '2025-02-01', at: '2025-02-03' }];

  it.each([
    ['the schedule that it was said of', first, [[2, '2025-02-01']]],
    [
      'a later one, where the tranche of that rank waits for the same',
      [words(1, 'Autre chose', 2, '2025-03-01'), words(2, 'Rapport remis', 2, '2025-03-01')],
      [[2, '2025-02-01']],
    ],
    [
      'not a later one, where a tranche was put before it',
      [words(1, 'Plateforme ouverte', 2, '2025-03-01'), words(2, 'Soutenance', 2, '2025-03-01')],
      [],
    ],
    ['not a later one without that tranche', [words(1, 'Rapport remis', 2, '2025-03-01')], []],
  ])('holds of %s', (_title, inForce, met) => {
    expect([...conditionsMet(inForce, [...first, ...inForce], said)]).toEqual(met);
  });

  it('is of the schedule that stood when it was said', () => {
    const later = [words(2, 'Rapport remis', 2, '2025-01-15')];
    const before = [words(2, 'Autre chose', 1, '2025-01-01')];
    expect(conditionsMet(later, [...before, ...later], said).get(2)).toBe('2025-02-01');
  });
});

describe('a schedule as it is typed', () => {
  const part = (typed: string) => trancheInput.parse({ part: typed, condition: 'signature' }).part;

  it('splits the aid by shares, beside amounts', () => {
    expect(trancheCents([part('50 %'), part('50 %')], 404_320_000)).toEqual([202_160_000, 202_160_000]);
    expect(trancheCents([part('1/3'), part('1/3'), part('1/3')], 10_000_001)).toEqual([
      3_333_334, 3_333_334, 3_333_333,
    ]);
    expect(trancheCents([part('1 000 000,00 €'), part('20 %')], 404_320_000)).toEqual([
      100_000_000, 80_864_000,
    ]);
    expect(missingCents([{ cents: 100_000_000 }], 404_320_000)).toBe(304_320_000);
  });

  it.each([
    ['55.5', 'dot_in_amount'],
    ['la moitié', 'tranche_part_form'],
    ['0', 'tranche_part_form'],
    ['120 %', 'tranche_part_form'],
  ])('refuses « %s »', (typed, code) => {
    const parsed = trancheInput.safeParse({ part: typed, condition: 'signature' });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([code]);
  });

  it('keeps what was paid in its place', () => {
    const tranches = [trancheInput.parse({ part: '50 %', condition: 'signature' })];
    const refused = (cents: number[], paid: [number, number][]) =>
      scheduleProblems({ tranches }, cents, { paid: new Map(paid), milestoneIds: [] }).map(
        ({ path }) => path,
      );
    expect(refused([100], [[1, 100]])).toEqual([]);
    expect(refused([99], [[1, 100]])).toEqual(['tranches.0.part']);
    expect(refused([100], [[2, 1]])).toEqual(['tranches']);
  });
});
