import { expect, it } from 'vitest';
import { closedPeriods, type PeriodCampaign, wasClosed } from './campaign';

const YEARS = {
  '2023-2024': { id: 1, label: '2023-2024', startsOn: '2023-09-01', endsOn: '2024-08-31' },
  '2024-2025': { id: 2, label: '2024-2025', startsOn: '2024-09-01', endsOn: '2025-08-31' },
};
const campaign = (
  year: keyof typeof YEARS,
  observedOn: string,
  opensOn: string,
  closedAt: string | null,
  reported = 1,
): PeriodCampaign => ({ period: YEARS[year], observedOn, opensOn, closedAt, reported });

const whole2023 = campaign('2023-2024', '2024-08-31', '2024-09-02', '2024-10-16T00:10:00Z');
const march = campaign('2024-2025', '2025-03-31', '2025-04-01', '2025-05-03T00:10:00Z');
const whole2024 = campaign('2024-2025', '2025-08-31', '2025-09-01', '2025-10-16T00:10:00Z');
const ALL = [whole2024, whole2023, march];

it.each([
  ['before the first closing', ALL, '2024-10-15', []],
  ['on the day of the closing', ALL, '2024-10-16', ['2023-2024']],
  ['a campaign in the middle of a year closes nothing', ALL, '2025-06-01', ['2023-2024']],
  ['nor once the year is over', ALL, '2025-08-31', ['2023-2024']],
  ['while the last campaign is open', ALL, '2025-10-15', ['2023-2024']],
  ['in the order of time', ALL, '2025-10-16', ['2023-2024', '2024-2025']],
  [
    'opened again by another campaign of the same year',
    [...ALL, campaign('2023-2024', '2024-08-31', '2026-01-05', null)],
    '2026-02-01',
    ['2024-2025'],
  ],
  [
    'another campaign of the same year without an answer yet reopens nothing',
    [...ALL, campaign('2023-2024', '2026-01-31', '2026-01-05', null, 0)],
    '2026-02-01',
    ['2023-2024', '2024-2025'],
  ],
  ['nothing is asked', [], '2026-01-01', []],
])('the closed periods, %s', (_, campaigns, day, labels) => {
  expect(closedPeriods(campaigns, day).map(({ label }) => label)).toEqual(labels);
});

it('gives the observation of the last campaign', () => {
  expect(closedPeriods(ALL, '2025-12-01').at(-1)).toEqual({
    ...{ id: 2, label: '2024-2025', startsOn: '2024-09-01', observedOn: '2025-08-31' },
  });
});

it('was closed on a day in Paris', () => {
  const late = { closedAt: '2025-10-15T22:30:00Z' };
  expect([wasClosed(late, '2025-10-15'), wasClosed(late, '2025-10-16')]).toEqual([false, true]);
  expect(wasClosed({ closedAt: null }, '2030-01-01')).toBe(false);
});
