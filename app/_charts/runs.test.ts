import { expect, it } from 'vitest';
import { type DrawnPoint, runsOf } from './runs';

const points = (...values: (number | null)[]): DrawnPoint[] =>
  values.map((value, index) => [`2026-01-0${index + 1}`, value, false]);
const told = (...values: (number | null)[]) => {
  const { runs, gaps } = runsOf(points(...values));
  return [
    runs.map((run) => run.map(([, value]) => value)),
    gaps.map(({ from, to }) => `${from.slice(-1)}-${to.slice(-1)}`),
  ];
};

it.each([
  ['without a gap', [1, 2, 3], [[1, 2, 3]], []],
  ['in the middle', [1, null, null, 4], [[1], [4]], ['1-4']],
  ['at the end', [1, 2, null], [[1, 2]], ['2-3']],
  ['at the beginning', [null, 2], [[2]], ['1-2']],
  ['twice', [1, null, 3, null, 5], [[1], [3], [5]], ['1-3', '3-5']],
  ['everywhere', [null, null], [], ['1-2']],
  ['nothing', [], [], []],
])('a gap %s is joined by no line', (_, values, runs, gaps) => {
  expect(told(...values)).toEqual([runs, gaps]);
});
