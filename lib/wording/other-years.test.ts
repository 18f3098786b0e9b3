import { expect, it } from 'vitest';
import { readingWords } from './other-years';

const OF_2025 = { period: '2024-2025', days: 243, of: 365 };
const layer = (value: number | null, without: string[] = [], split = [OF_2025]) => ({
  ...{ value: { value }, without, split },
});

it.each([
  [
    'of all its numbers',
    [['2026-2027'], ['2026-2027'], ['2026-2027']],
    'au prorata des jours (243\u00a0jours sur 365 de 2024-2025), sans 2026-2027',
  ],
  [
    'of some',
    [[], ['2026-2027'], []],
    'au prorata des jours (243\u00a0jours sur 365 de 2024-2025), déclaré sans 2026-2027',
  ],
  [
    'of several',
    [[], ['2025-2026', '2026-2027'], ['2026-2027']],
    'au prorata des jours (243\u00a0jours sur 365 de 2024-2025), déclaré sans 2025-2026 ni 2026-2027, vérifié sans 2026-2027',
  ],
  ['of none', [[], [], []], 'au prorata des jours (243\u00a0jours sur 365 de 2024-2025)'],
])('a year says what is missing %s', (_title, [planned = [], declared = [], verified = []], words) => {
  const layers = { committed: layer(3, planned), declared: layer(2, declared), verified: layer(1, verified) };
  expect(readingWords('prorata_days', layers)).toBe(words);
});

it('what nobody gave lacks nothing, and a whole year is read as it was entered', () => {
  const whole = {
    committed: layer(3, [], []),
    declared: layer(null, ['2026-2027']),
    verified: layer(null),
  };
  expect(readingWords('prorata_days', whole)).toBe('telle que saisie');
  expect(readingWords('by_start', whole)).toBe('à l’année de la rentrée');
});
