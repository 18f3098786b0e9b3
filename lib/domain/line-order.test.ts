import { expect, it } from 'vitest';
import { type FigureRow, NO_DETAILS } from './line-address';
import { inLineOrder, inTrainingOrder } from './line-order';

const names = {
  trainings: new Map([
    [1, 'Université d’été'],
    [2, 'École 10'],
    [3, 'École 9'],
    [4, 'École 9'],
  ]),
  regions: { '11': 'Île-de-France', '53': 'Bretagne', '93': 'Provence' },
  professions: { '2': 'Sage-femme', '10': 'Éducateur', '30': 'Médecin' },
  periods: new Map([
    [8, '2024-2025'],
    [7, '2025-2026'],
  ]),
};
const row = (more: Partial<FigureRow>): FigureRow => ({
  ...{ trainingId: 1, regionCode: '53', levelKey: '7', professionKey: 'na', professionOther: '' },
  ...NO_DETAILS,
  ...more,
});

/** Each list stands in the order that is expected of it. */
const ORDERS: Record<string, FigureRow[]> = {
  'trainings by title, numbers by size, two of a title by age': [3, 4, 2, 1].map((trainingId) =>
    row({ trainingId }),
  ),
  'regions by name, not by code': ['53', '11', '93'].map((regionCode) => row({ regionCode })),
  'levels, « sans objet » last': (['3', '7', '8', 'na'] as const).map((levelKey) => row({ levelKey })),
  'professions by their French names, not by number; then the others by theirs, then « sans objet »': [
    row({ professionKey: '10' }),
    row({ professionKey: '30' }),
    row({ professionKey: '2' }),
    row({ professionKey: 'other', professionOther: 'Aidants' }),
    row({ professionKey: 'other', professionOther: 'Élus' }),
    row({ professionKey: 'na' }),
  ],
  'what an action asks beside, as its list stands': [
    row({ practice: 'salaried', employerKind: 'public_hospital' }),
    row({ practice: 'salaried' }),
    row({ practice: 'self_employed', employerKind: 'ambulatory' }),
    row({}),
  ],
  'the training before the region, the region before the level, the level before the profession': [
    row({ trainingId: 2, regionCode: '93', levelKey: '8', professionKey: 'na' }),
    row({ trainingId: 1, regionCode: '53', levelKey: '8', professionKey: 'na' }),
    row({ trainingId: 1, regionCode: '93', levelKey: '3', professionKey: 'na' }),
    row({ trainingId: 1, regionCode: '93', levelKey: '8', professionKey: '10' }),
  ],
};

it.each(Object.keys(ORDERS))('%s', (name) => {
  const expected = ORDERS[name] ?? [];
  expect(inLineOrder(expected.toReversed(), names)).toEqual(expected);
  expect(inLineOrder(expected, names)).toEqual(expected);
});

it('the cells of a line by period, then measure', () => {
  const cells = [
    { ...row({}), periodId: 8, measure: 'entered' as const },
    { ...row({}), periodId: 8, measure: 'validated' as const },
    { ...row({}), periodId: 7, measure: 'entered' as const },
    { ...row({ regionCode: '93' }), periodId: 8, measure: 'entered' as const },
  ];
  expect(inLineOrder(cells.toReversed(), names)).toEqual(cells);
});

it('trainings stand as their lines do', () => {
  const trainings = [...names.trainings].map(([id, title]) => ({ id, title }));
  expect(inTrainingOrder(trainings).map(({ id }) => id)).toEqual([3, 4, 2, 1]);
});
