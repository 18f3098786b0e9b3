import { describe, expect, it } from 'vitest';
import { type Denominator, isOverPopulation, reachOf, regimesOf, unlikeBases, wholeReach } from './reach';

const STUDENTS: Denominator = {
  ...{ unit: 'students_enrolled', datedOn: '2024-10-15', precision: 'day' },
  ...{ byLevel: false, byProfession: true },
};
const ASKED = {
  ...{ professionId: 12, level: undefined, startsOn: '2024-09-01', endsOn: '2025-08-31' },
  regimes: ['initial', 'continuing'],
} as const;
const number = (value: number) => ({ state: 'number', value }) as const;

describe('the bases of a reach', () => {
  it.each([
    ['students of the year', STUDENTS, ASKED, undefined],
    ['a series without professions', { ...STUDENTS, byProfession: false }, ASKED, 'no_profession'],
    ['a level that the series has not', STUDENTS, { ...ASKED, level: '6' }, 'other_level'],
    ['a series by level, without one', { ...STUDENTS, byLevel: true }, ASKED, 'other_level'],
    ['an action of continuing training', STUDENTS, { ...ASKED, regimes: ['continuing'] }, 'other_people'],
    ['an action without a training yet', STUDENTS, { ...ASKED, regimes: [] }, undefined],
    ['establishments', { ...STUDENTS, unit: 'establishments' }, ASKED, 'other_people'],
    ['elected people', { ...STUDENTS, unit: 'elected' }, ASKED, 'other_people'],
    ['mediators for another profession', { ...STUDENTS, unit: 'digital_mediators' }, ASKED, 'other_people'],
    [
      'mediators for theirs',
      { ...STUDENTS, unit: 'digital_mediators' },
      { ...ASKED, professionId: 46 },
      undefined,
    ],
    ['24 months before', { ...STUDENTS, datedOn: '2022-09-01' }, ASKED, undefined],
    ['a day more', { ...STUDENTS, datedOn: '2022-08-31' }, ASKED, 'other_date'],
    ['any day of 2022', { ...STUDENTS, datedOn: '2022-01-01', precision: 'year' }, ASKED, undefined],
    ['2021', { ...STUDENTS, datedOn: '2021-01-01', precision: 'year' }, ASKED, 'other_date'],
    ['24 months after', { ...STUDENTS, datedOn: '2027-08-31' }, ASKED, undefined],
    ['a day later', { ...STUDENTS, datedOn: '2027-09-01' }, ASKED, 'other_date'],
  ] as const)('%s', (_, series, asked, refusal) => {
    expect(unlikeBases(series as Denominator, asked)).toBe(refusal);
  });

  it('never count students among professionals in post, nor the reverse', () => {
    expect(regimesOf('professionals_in_post', 12)).toEqual(['continuing']);
    expect(regimesOf('new_students', 12)).toEqual(['initial', 'apprenticeship']);
  });
});

describe('a reach', () => {
  it('is 249 verified nurses of 1 800 students in Bretagne', () => {
    const reach = reachOf(
      [
        { regime: 'initial', value: 200 },
        { regime: 'apprenticeship', value: 49 },
        { regime: 'continuing', value: 30 },
      ],
      number(1800),
      regimesOf('students_enrolled', 12),
    );
    expect(reach).toEqual({ learners: 249, others: 30, population: number(1800), rate: 249 / 1800 });
  });

  it.each([
    ['a secret', { state: 'secret', value: null } as const],
    ['a cell that the source leaves out', { state: 'missing', value: null } as const],
    ['a population of nobody', number(0)],
    ['no cell', undefined],
  ])('has no rate over %s', (_, population) => {
    expect(reachOf([{ regime: 'initial', value: 3 }], population, ['initial']).rate).toBeNull();
  });

  it('is not capped, and more learners than people is to be looked at', () => {
    const over = reachOf([{ regime: 'initial', value: 12 }], number(10), ['initial']);
    expect(over.rate).toBe(1.2);
    expect(isOverPopulation(over)).toBe(true);
    expect(isOverPopulation({ ...over, learners: 10 })).toBe(false);
  });

  it('of the country is a sum over a sum, of the regions that have both', () => {
    const cell = (learners: number, population: number | null, known = true) => ({
      known,
      reach: {
        ...{ learners, others: 0, rate: null },
        population: population === null ? undefined : number(population),
      },
    });
    expect(wholeReach([cell(249, 1800), cell(51, 1200), cell(40, null), cell(0, 900, false)])).toEqual({
      ...{ learners: 300, population: 3000, cells: 2, of: 4, rate: 0.1 },
    });
    expect(wholeReach([cell(3, null)]).rate).toBeNull();
  });
});
