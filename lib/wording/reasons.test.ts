import { expect, it } from 'vitest';
import { NO_RATE_REASONS } from '@/lib/domain/progress';
import { coverageWords } from './coverage';
import { compositeReason, noCompositeWords, noRateReasons } from './reasons';

it('says each reason in words that differ', () => {
  expect(new Set(NO_RATE_REASONS.map((code) => noRateReasons[code])).size).toBe(NO_RATE_REASONS.length);
});

it.each([
  [1, 2, 'non calculable (1 composante sur 2 connue)'],
  [2, 3, 'non calculable (2 composantes sur 3 connues)'],
  [0, 2, 'non calculable (aucune composante sur 2 connue)'],
  [0, 0, 'non calculable (aucune composante)'],
])('%i of %i', (known, total, words) => {
  const shown = compositeReason({ rate: null, reason: { code: 'not_calculable', known, total } });
  expect(shown.replaceAll('\u00a0', ' ')).toBe(words);
});

it.each([
  [1, 2, 'Pas de taux global : une des deux cibles n’est pas mesurable.'],
  [2, 3, 'Pas de taux global : 1 des 3 cibles n’est pas mesurable.'],
  [1, 3, 'Pas de taux global : 2 des 3 cibles ne sont pas mesurables.'],
  [0, 2, 'Pas de taux global : aucune de ses cibles n’est mesurable.'],
])('%i targets of %i can be measured', (known, total, words) => {
  const shown = noCompositeWords({ rate: null, reason: { code: 'not_calculable', known, total } });
  expect(shown.replaceAll('\u00a0', ' ')).toBe(words);
});

it.each([
  [9, 17, 'declared', '9 participations sur 17 ont déclaré'],
  [1, 17, 'declared', '1 participation sur 17 a déclaré'],
  [0, 17, 'declared', 'aucune participation sur 17 n’a déclaré'],
  [0, 17, 'verified', 'aucune participation sur 17 n’est validée'],
  [0, 0, 'declared', 'aucune participation interrogée'],
] as const)('%i of %i, %s', (reported, expected, layer, words) => {
  expect(coverageWords({ reported, expected }, layer).replaceAll('\u00a0', ' ')).toBe(words);
});
