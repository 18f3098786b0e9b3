import { expect, it } from 'vitest';
import { endsSoon, hasJustOpened, lockStep, morningOf, nextMorning } from './message';

it.each([
  ['2026-07-14', '2026-07-14T05:00:00.000Z'],
  ['2026-11-20', '2026-11-20T06:00:00.000Z'],
  // The clock changes in the night before.
  ['2026-03-29', '2026-03-29T05:00:00.000Z'],
  ['2026-10-25', '2026-10-25T06:00:00.000Z'],
])('7 h in Paris on %s is %s', (day, instant) => {
  expect(morningOf(day)).toBe(instant);
});

it.each([
  ['2026-11-20T05:59:59.000Z', '2026-11-20T06:00:00.000Z'],
  ['2026-11-20T06:00:00.000Z', '2026-11-21T06:00:00.000Z'],
  // Half past midnight in Paris is another day there.
  ['2026-11-20T23:30:00.000Z', '2026-11-21T06:00:00.000Z'],
])('after %s the next morning is %s', (instant, morning) => {
  expect(nextMorning(instant)).toBe(morning);
});

const campaign = { opensOn: '2026-11-02', closesOn: '2026-12-11' };
it.each([
  ['2026-12-07', undefined],
  ['2026-12-08', 3],
  ['2026-12-09', 3],
  ['2026-12-11', 0],
  ['2026-12-12', undefined],
])('on %s the lock is near by step %s', (day, step) => {
  expect(lockStep(campaign, day)).toBe(step);
});

it('a campaign shorter than that speaks of its lock on the last day alone', () => {
  const short = { opensOn: '2026-12-10', closesOn: '2026-12-11' };
  expect(lockStep(short, '2026-12-10')).toBe(undefined);
  expect(lockStep(short, '2026-12-11')).toBe(0);
});

const granted = (endsOn: string) => ({ endsOn, recordedAt: '2026-11-20T09:00:00.000Z' });
it.each([
  ['2026-12-01', '2026-11-28', false],
  ['2026-12-01', '2026-11-29', true],
  ['2026-12-01', '2026-12-01', true],
  ['2026-12-01', '2026-12-02', false],
  // The grant itself was told on the 21st.
  ['2026-11-22', '2026-11-21', false],
  ['2026-11-22', '2026-11-22', true],
])('an exception of the 20th until %s ends soon on %s: %s', (endsOn, day, soon) => {
  expect(endsSoon(granted(endsOn), day)).toBe(soon);
});

it('an opening is told on its day, or within three days where the work did not run', () => {
  expect(hasJustOpened({ opensOn: '2026-11-20' }, '2026-11-19')).toBe(false);
  expect(hasJustOpened({ opensOn: '2026-11-20' }, '2026-11-23')).toBe(true);
  expect(hasJustOpened({ opensOn: '2026-11-20' }, '2026-11-24')).toBe(false);
});
