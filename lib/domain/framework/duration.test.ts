import { expect, it } from 'vitest';
import { typedMinutes } from './duration';

it.each([
  ['', null],
  ['  ', null],
  ['2', 120],
  ['1,5', 90],
  ['0.25', 15],
  ['2 h', 120],
  ['1 h 30', 90],
  ['1h5', 65],
  ['1:30', 90],
  ['45 min', 45],
  ['90 minutes', 90],
  ['1 h 75', '1 h 75'],
  ['deux', 'deux'],
  ['-1', '-1'],
  ['1,5,2', '1,5,2'],
])('reads « %s » as %s', (typed, expected) => {
  expect(typedMinutes(typed)).toBe(expected);
});
