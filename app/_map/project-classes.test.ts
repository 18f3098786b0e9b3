import { expect, it } from 'vitest';
import { projectLegend, projectStep } from './project-classes';

it.each([
  [0, 0],
  [1, 1],
  [3, 2],
  [6, 3],
  [10, 4],
  [40, 5],
])('%i projects are in class %i', (projects, step) => {
  expect(projectStep(projects)).toBe(step);
});

it('explains the classes in use only', () => {
  expect(projectLegend([0, 1, 2, 12], 'Projets').entries.map(({ text }) => text.replace(/\s/g, ' '))).toEqual(
    ['aucun projet', '1 projet', '2 à 3 projets', '11 projets et plus'],
  );
});
