import { expect, it } from 'vitest';
import { HIDDEN, numberValue, type Value } from '@/lib/domain/value';
import type { Trajectory } from '@/lib/figure/trajectory';
import { trajectoryView } from './trajectory-view';

const trajectory: Trajectory = {
  measure: 'entered',
  cumulated: true,
  planned: [
    { day: '2024-09-01', value: numberValue(0) },
    { day: '2025-08-31', value: numberValue(1200) },
  ],
  declared: [
    { day: '2025-03-01', value: HIDDEN },
    { day: '2025-08-31', value: { value: 900, state: 'estimate' } },
  ],
  verified: [],
};

it('draws the points that may be seen, and holds every one of them in the table', () => {
  const view = trajectoryView(trajectory, { title: 'Essai', day: '2025-08-31' });
  expect(view?.points.declared).toEqual([
    ['2025-03-01', null, false],
    ['2025-08-31', 900, true],
  ]);
  expect(
    view?.rows.map(({ words, cells }) =>
      [words, ...cells.map((cell) => cell.words)].map((c) => c.replace(/\s/g, ' ')),
    ),
  ).toEqual([
    ['1er septembre 2024', '0', '–', '–'],
    ['1er mars 2025', '–', 'masqué', '–'],
    ['31 août 2025', '1 200', '900 (estimation)', '–'],
  ]);
});

it('marks what is hidden as a gap, and writes the last values', () => {
  const point = (day: string, value: Value) => ({ day, value });
  const view = trajectoryView(
    {
      ...trajectory,
      declared: [point('2025-03-01', numberValue(10)), point('2025-08-31', numberValue(40))],
      verified: [
        point('2025-03-01', numberValue(10)),
        point('2025-05-01', HIDDEN),
        point('2025-08-31', numberValue(40)),
      ],
    },
    { title: 'Essai', day: '2025-08-31' },
  );
  expect(view?.gaps).toEqual([
    { series: 'verified', from: '2025-03-01', to: '2025-08-31', words: 'Vérifié : masqué' },
  ]);
  expect(view?.last.map(({ words }) => words)).toEqual(['déclaré et vérifié 40']);
  expect(view?.nothingShown).toBeNull();
});

it('says in a sentence that all is hidden', () => {
  const hidden = [{ day: '2025-08-31', value: HIDDEN }];
  const view = trajectoryView(
    { measure: 'entered', cumulated: true, planned: hidden, declared: hidden, verified: hidden },
    { title: 'Essai', day: '2025-08-31' },
  );
  expect(view?.nothingShown).toMatch(/^Aucun point de cette courbe ne peut être montré/);
  expect(view?.last).toEqual([]);
});

it('draws nothing where nothing is known', () => {
  const empty: Trajectory = { measure: 'entered', cumulated: true, planned: [], declared: [], verified: [] };
  expect(trajectoryView(empty, { title: 'Essai', day: '2025-08-31' })).toBeNull();
});
