import { expect, it } from 'vitest';
import type { PopulationSeries, ProjectLearnersRow } from '@/db/populations';
import type { PopulationValue } from '@/lib/domain/population';
import { gapTitle } from '@/lib/wording/gaps';
import { gapsOfSeries } from './gap-populations';

const SERIES: PopulationSeries = {
  ...{ id: 3, title: 'Étudiants infirmiers', unit: 'students_enrolled', basis: 'Inscrits' },
  ...{ datedOn: '2024-10-01', precision: 'month', source: 'Enquête', documentKey: null, licence: null },
  ...{ byRegion: true, byLevel: false, byProfession: true, cells: 1, numbers: 1, accountId: 1 },
  ...{ at: '', knownFrom: '2026-01-01', endedFrom: null, endReason: null, successorId: null },
};
const VALUES: PopulationValue[] = [
  { regionCode: '53', levelKey: null, professionId: 16, state: 'number', value: 100 },
  { regionCode: '28', levelKey: null, professionId: 16, state: 'secret', value: null },
];
const row = (value: number, more: Partial<ProjectLearnersRow> = {}): ProjectLearnersRow => ({
  ...{ projectId: 7, slug: 'essai', acronym: 'ESSAI', seasonKey: 'S2', actionKey: 'PS_INITIALE' },
  ...{ regionCode: '53', region: 'Bretagne', professionId: 16, profession: 'Infirmier', levelKey: '6' },
  ...{ regime: 'initial', periodId: 4, period: '2024-2025', startsOn: '2024-09-01', endsOn: '2025-08-31' },
  value,
  ...more,
});
const keys = (rows: ProjectLearnersRow[], series = SERIES) =>
  gapsOfSeries(series, VALUES, rows).map(({ key }) => key);

it('finds the project whose entrants are more than the people there, levels and trainings together', () => {
  const [gap, ...others] = gapsOfSeries(SERIES, VALUES, [row(60), row(41, { levelKey: '7' })]);
  expect(others).toEqual([]);
  expect(gap).toMatchObject({
    key: 'population:3:7:S2.PS_INITIALE:16:53:4',
    ...{ rule: 'over_population', projectId: 7, coherent: false },
    numbers: [
      { name: 'population', value: 100, source: 'Enquête' },
      { name: 'verified', value: 101 },
    ],
  });
  expect(gap && gapTitle({ ...gap, actions: [{ number: 1 }] })).toContain(
    'ESSAI, Infirmier, Bretagne, 2024-2025',
  );
});

it.each([
  ['as many as there are', [row(100)]],
  ['two projects that are more together', [row(60), row(60, { projectId: 8, slug: 'autre' })]],
  ['people in post among students', [row(60), row(60, { regime: 'continuing' })]],
  ['a secret', [row(500, { regionCode: '28', region: 'Normandie' })]],
  ['a region that the series leaves out', [row(500, { regionCode: '11' })]],
  ['another date', [row(500, { startsOn: '2027-09-01', endsOn: '2028-08-31', periodId: 9 })]],
])('finds nothing in %s', (_, rows) => expect(keys(rows)).toEqual([]));
