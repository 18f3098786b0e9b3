import { expect, it } from 'vitest';
import { planLegend, planStep } from './plan-classes';

const place = (projects: number, rate: number | null) => ({
  projects,
  plan: rate === null ? null : { rate },
});

it.each([
  [0, null, 0],
  [2, null, null],
  [1, 0, 1],
  [1, 0.59, 1],
  [1, 0.6, 2],
  [1, 0.79999, 2],
  [1, 0.8, 3],
  [1, 1, 4],
  [1, 1.2, 5],
])('%i projects at %s of their plan are in class %s', (projects, rate, step) => {
  expect(planStep(place(projects, rate))).toBe(step);
});

it('explains the classes in use only', () => {
  const { entries } = planLegend([place(0, null), place(1, 0.7), place(1, null)], 'Plan');
  expect(entries.map(({ step }) => step)).toEqual([0, 2, null]);
});
