import { expect, it } from 'vitest';
import { quantityWords } from './findings';

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
