import { expect, it } from 'vitest';
import { deadlineWords } from './deadlines';

const plain = (said: string) => said.replaceAll('\u00a0', ' ');

it.each([
  [[], '30 septembre 2026 à 23 h 59, heure de Paris'],
  [['53', '11'], '30 septembre 2026 à 23 h 59, heure de Paris'],
  [['01'], '30 septembre 2026 à 23 h 59, heure de Paris (17 h 59 en Guadeloupe)'],
  [
    ['01', '02', '03'],
    '30 septembre 2026 à 23 h 59, heure de Paris (17 h 59 en Guadeloupe et en Martinique ; 18 h 59 en Guyane)',
  ],
  [
    ['04', '06'],
    '30 septembre 2026 à 23 h 59, heure de Paris (1er octobre 2026 à 1 h 59 à La Réunion ; 1er octobre 2026 à 0 h 59 à Mayotte)',
  ],
])('a day of summer time, for %j', (regions, said) => {
  expect(plain(deadlineWords('2026-09-30', regions))).toBe(said);
});

it('in winter Paris is one hour nearer to the Americas, and one further from the Indian Ocean', () => {
  expect(plain(deadlineWords('2026-11-30', ['01', '03', '04', '06']))).toBe(
    '30 novembre 2026 à 23 h 59, heure de Paris (18 h 59 en Guadeloupe ; 19 h 59 en Guyane ; 1er décembre 2026 à 2 h 59 à La Réunion ; 1er décembre 2026 à 1 h 59 à Mayotte)',
  );
});

it.each([
  ['2026-10-24', '17 h 59'],
  ['2026-10-25', '18 h 59'],
  ['2026-03-28', '18 h 59'],
  ['2026-03-29', '17 h 59'],
])('the night on which the clock changes, %s ends at %s in Guadeloupe', (day, hour) => {
  expect(plain(deadlineWords(day, ['01']))).toContain(`(${hour} en Guadeloupe)`);
});
