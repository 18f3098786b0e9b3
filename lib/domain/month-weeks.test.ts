import { expect, it } from 'vitest';
import { monthAfter, weeksOfMonth } from './month-weeks';

it.each([
  // Begins on a Monday; on a Sunday, in six weeks; February of a leap year.
  ['2024-01', 5, 0, 31],
  ['2023-10', 6, 6, 31],
  ['2024-02', 5, 3, 29],
  ['2021-02', 4, 0, 28],
])('%s has %i weeks, %i days of the month before in its first one, %i days', (month, weeks, blanks, days) => {
  const found = weeksOfMonth(month);
  expect(found).toHaveLength(weeks);
  expect(found.every((week) => week.length === 7)).toBe(true);
  expect(found[0]?.indexOf(`${month}-01`)).toBe(blanks);
  expect(found.flat().filter((day) => day !== null)).toHaveLength(days);
});

it.each([
  ['2025-12', 1, '2026-01'],
  ['2026-01', -1, '2025-12'],
  ['2025-03', 10, '2026-01'],
])('%s and %i months is %s', (month, months, found) => {
  expect(monthAfter(month, months)).toBe(found);
});
