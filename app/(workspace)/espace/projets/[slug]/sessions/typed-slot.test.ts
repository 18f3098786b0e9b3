import { expect, it } from 'vitest';
import { blankSession, blankSlot, spread, withPixLast } from './typed-slot';

it('proposes the six modules, 2 and 5 on site, with the path of Pix at the last on site', () => {
  const slots = blankSession();
  expect(slots.map(({ moduleKey, modality }) => [moduleKey, modality])).toEqual([
    ['1', 'live_remote'],
    ['2', 'on_site'],
    ['3', 'live_remote'],
    ['4', 'live_remote'],
    ['5', 'on_site'],
    ['6', 'live_remote'],
  ]);
  expect(slots.filter(({ pixPath }) => pixPath).map(({ moduleKey }) => moduleKey)).toEqual(['5']);
});

it('spreads the modules from a first day on, and gives a place to those on site alone', () => {
  const rhythm = { first: '2026-01-26', every: 7, time: '14:00', minutes: '180', place: 'Rennes' };
  const slots = spread(blankSession(), rhythm);
  expect(slots.map(({ day }) => day)).toEqual([
    '2026-01-26',
    '2026-02-02',
    '2026-02-09',
    '2026-02-16',
    '2026-02-23',
    '2026-03-02',
  ]);
  expect(slots.map(({ place }) => place)).toEqual(['', 'Rennes', '', '', 'Rennes', '']);
  expect(slots.every(({ time, minutes }) => time === '14:00' && minutes === '180')).toBe(true);
});

it('leaves what is not said as it was typed', () => {
  const typed = { ...blankSlot('1'), day: '2026-01-05', time: '10:30' };
  expect(spread([typed], { first: '', every: 7, time: '', minutes: '', place: '' })).toEqual([typed]);
});

it('puts the path of Pix at the last slot on site by date, the practical one too', () => {
  const slots = withPixLast([
    { ...blankSlot('5'), day: '2026-03-01' },
    { ...blankSlot('2'), day: '2026-02-01' },
    { ...blankSlot('P'), day: '2026-03-09' },
  ]);
  expect(slots.map(({ pixPath }) => pixPath)).toEqual([false, false, true]);
});
