import { expect, it } from 'vitest';
import { statusOn } from './action-status';

const action = {
  status: 'open' as const,
  statusEvents: [
    { status: 'open' as const, effectiveOn: '2027-01-01', knownFrom: '2026-06-01' },
    { status: 'closed' as const, effectiveOn: '2026-07-01', knownFrom: '2026-07-10' },
  ],
};

it.each([
  ['2026-06-30', 'open', 'as the documents say'],
  ['2026-07-09', 'open', 'closed since the 1st, and nobody knows it yet'],
  ['2026-07-10', 'closed', 'known and effective'],
  ['2026-12-31', 'closed', 'the opening is known and to come'],
  ['2027-01-01', 'open', 'its day has come'],
])('on %s it is %s: %s', (day, status) => {
  expect(statusOn(action, day)).toBe(status);
});
