import { expect, test } from 'vitest';
import { elapsedAt } from './elapsed';

const YEAR = { startsOn: '2025-09-01', endsOn: '2026-08-31' };

test.each([
  ['2025-08-31', 0],
  ['2025-07-01', 0],
  ['2025-09-01', 1 / 365],
  ['2026-03-01', 182 / 365],
  ['2026-08-30', 364 / 365],
  ['2026-08-31', 1],
  ['2026-10-31', 1],
])('%s', (day, share) => expect(elapsedAt(day, YEAR)).toBeCloseTo(share, 10));
