import { expect, it } from 'vitest';
import { instantAt, monthsLater, placeDay, wallClock } from './time';

it.each([
  ['2026-01-31', '2026-02-28'],
  ['2024-01-31', '2024-02-29'],
  ['2026-02-15', '2026-03-15'],
  ['2026-12-31', '2027-01-31'],
])('a month after %s is %s', (day, later) => expect(monthsLater(day, 1)).toBe(later));

it.each([
  ['2026-03-04', '09:30', '53', '2026-03-04T08:30:00.000Z'],
  ['2026-07-04', '09:30', '53', '2026-07-04T07:30:00.000Z'],
  ['2026-03-04', '09:30', '04', '2026-03-04T05:30:00.000Z'],
  ['2026-03-04', '20:00', '01', '2026-03-05T00:00:00.000Z'],
])('%s at %s in region %s', (day, time, region, instant) => {
  expect(instantAt(day, time, region)).toBe(instant);
  expect(wallClock(instant, region)).toEqual({ day, time });
  expect(placeDay(instant, region)).toBe(day);
});

it('reads the hour that the change of time skips an hour later, and refuses what is no hour', () => {
  expect(wallClock(instantAt('2026-03-29', '02:30', '53') ?? '', '53')).toEqual({
    day: '2026-03-29',
    time: '03:30',
  });
  expect(instantAt('2026-02-30', '09:00', '53')).toBeUndefined();
  expect(instantAt('2026-02-03', '24:00', '53')).toBeUndefined();
});
