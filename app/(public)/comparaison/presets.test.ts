import { expect, it } from 'vitest';
import { quarterEve } from './presets';

it.each([
  ['2026-11-20', '2026-09-30'],
  ['2026-10-01', '2026-09-30'],
  ['2026-03-31', '2025-12-31'],
  ['2024-04-01', '2024-03-31'],
])('the quarter of %s begins after %s', (day, eve) => {
  expect(quarterEve(day)).toBe(eve);
});
