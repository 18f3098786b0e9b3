import { expect, it } from 'vitest';
import { unusualPeriod } from './campaign-opening';

it.each([
  ['2025-09-01', '2026-08-31', null],
  ['2026-09-01', '2027-08-31', null],
  ['2024-09-01', '2025-08-31', 'past'],
  ['2021-09-01', '2022-08-31', 'past'],
  ['2026-11-21', '2027-08-31', 'to_come'],
  ['2025-01-01', '2025-11-20', null],
  ['2025-01-01', '2025-11-19', 'past'],
])('of %s to %s, opened on 2026-11-20: %s', (startsOn, endsOn, unusual) => {
  expect(unusualPeriod({ startsOn, endsOn }, '2026-11-20')).toBe(unusual);
});
