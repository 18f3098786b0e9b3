import { expect, it } from 'vitest';
import { capitalised, french } from './typography';

it.each([
  ["parcours d'ingénieur", 'parcours d’ingénieur'],
  ['durée : 5 ans ; puis « bilan » ?', 'durée\u00a0: 5 ans\u00a0; puis «\u00a0bilan\u00a0»\u00a0?'],
  ['10 000 accompagnants, 60 % et 55,5 M€', '10\u202f000 accompagnants, 60\u00a0% et 55,5\u00a0M€'],
  ['210 000 = 3 × 70 000', '210\u202f000 = 3 × 70\u202f000'],
  ['décret n°2018-1341', 'décret n°\u00a02018-1341'],
  ['https://exemple.fr/a?b=c', 'https://exemple.fr/a?b=c'],
  ['003:78', '003:78'],
  ['70.000 étudiants', '70.000 étudiants'],
  ['12 parcours en 2023', '12 parcours en 2023'],
])('%s', (stored, shown) => {
  expect(french(stored)).toBe(shown);
  expect(french(shown)).toBe(shown);
});

it('keeps the accent of a capital', () => {
  expect(capitalised('étudiants')).toBe('Étudiants');
});
