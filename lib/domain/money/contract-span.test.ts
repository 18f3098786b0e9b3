import { expect, it } from 'vitest';
import { beyondFiveYears, contractYears, fiveYearsEnd, monthsLater } from './contract-span';

it.each([
  ['2023-01-01', '2027-12-31'],
  ['2023-04-01', '2028-03-31'],
  ['2024-02-29', '2029-02-27'],
])('sixty months from %s end on %s', (startsOn, end) => {
  expect(fiveYearsEnd(startsOn)).toBe(end);
});

it.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-11-15', 2, '2024-01-15'],
])('%s and %d months', (day, months, later) => {
  expect(monthsLater(day, months)).toBe(later);
});

it('numbers the years of a contract, the last one cut by its end', () => {
  expect(contractYears('2023-04-01', '2025-09-30')).toEqual([
    { number: 1, startsOn: '2023-04-01', endsOn: '2024-03-31' },
    { number: 2, startsOn: '2024-04-01', endsOn: '2025-03-31' },
    { number: 3, startsOn: '2025-04-01', endsOn: '2025-09-30' },
  ]);
});

// The call prints five years for two actions, and nothing for the others.
it.each([
  ['PS_INITIALE', '2027-12-31', []],
  ['PS_INITIALE', '2028-06-30', ['003:134']],
  ['TRAVAIL_SOCIAL', '2028-06-30', ['003:449']],
  ['SPECIALISTES', '2028-06-30', []],
])('%s until %s', (action, endsOn, lines) => {
  expect(beyondFiveYears({ startsOn: '2023-01-01', endsOn }, [action])).toEqual(lines);
});
