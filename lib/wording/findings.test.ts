import { expect, it } from 'vitest';
import { quantityWords } from './findings';
import { sourceWords } from './source-lines';

it.each([
  [{ qualifier: 'exactly', low: 26, high: null, unit: '% des répondants' }, '26\u00a0% des répondants'],
  [
    { qualifier: 'more_than', low: 70, high: null, unit: '% des répondants' },
    'plus de 70\u00a0% des répondants',
  ],
  [{ qualifier: 'between', low: 144, high: 204, unit: 'diplômés' }, 'entre 144 et 204 diplômés'],
  [{ qualifier: null, low: null, high: null, unit: null }, 'non chiffré'],
] as const)('says %o as « %s »', (quantity, words) => {
  expect(quantityWords(quantity)).toBe(words);
});

it('says in words where a fact is printed', () => {
  expect(sourceWords('000:662')).toBe('document 000, ligne 662');
  expect(sourceWords('003:160-162')).toBe('document 003, lignes 160 à 162');
  expect(sourceWords('000:674, 676')).toBe('document 000, lignes 674 et 676');
  expect(sourceWords('003:75, 003:88')).toBe('document 003, ligne 75, document 003, ligne 88');
  expect(sourceWords('Rapport du diagnostic, p. 12')).toBe('Rapport du diagnostic, p. 12');
});
