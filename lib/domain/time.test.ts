import { expect, it } from 'vitest';
import { parisDay } from './time';

it.each([
  ['2026-01-14T22:59:59.999Z', '2026-01-14'],
  ['2026-01-14T23:00:00.000Z', '2026-01-15'],
  ['2026-07-14T21:59:59.999Z', '2026-07-14'],
  ['2026-07-14T22:00:00.000Z', '2026-07-15'],
  // The clocks go forward, and back.
  ['2026-03-29T21:59:59.999Z', '2026-03-29'],
  ['2026-03-29T22:00:00.000Z', '2026-03-30'],
  ['2026-10-25T22:59:59.999Z', '2026-10-25'],
  ['2026-10-25T23:00:00.000Z', '2026-10-26'],
])('%s falls on %s in Paris, however often it is asked', (moment, day) => {
  expect([parisDay(new Date(moment)), parisDay(new Date(moment))]).toEqual([day, day]);
});

it('has no day for a moment that is none', () => {
  expect(() => parisDay(new Date(Number.NaN))).toThrow(RangeError);
  expect(() => parisDay(new Date(Number.NaN))).toThrow(RangeError);
});
