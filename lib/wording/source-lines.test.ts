import { expect, it } from 'vitest';
import { sourceWords } from './source-lines';

it.each([
  ['000:662', 'document 000, ligne 662'],
  ['003:160-162', 'document 003, lignes 160 à 162'],
  ['000:674, 676', 'document 000, lignes 674 et 676'],
  ['003:75, 003:88', 'document 003, lignes 75 et 88'],
  ['003:79, 003:81, 003:82', 'document 003, lignes 79, 81 et 82'],
  ['000:1705-1707, 000:1724', 'document 000, lignes 1705 à 1707 et 1724'],
  ['003:75, 003:75', 'document 003, ligne 75'],
  ['003:75, 002:3', 'document 003, ligne 75 ; document 002, ligne 3'],
  ['003:78, écart D176', 'document 003, ligne 78, écart D176'],
  ['Étude de 2021 (000:9)', 'Étude de 2021 (document 000, ligne 9)'],
  // As an officer writes it of a document that has no lines.
  ['001:page 12', 'document 001, page 12'],
  ['ARR-2026:pages 12-14', 'document ARR-2026, pages 12-14'],
  ['Rapport du diagnostic, p. 12', 'Rapport du diagnostic, p. 12'],
  ['https://exemple.fr/a', 'https://exemple.fr/a'],
])('%s', (source, words) => {
  expect(sourceWords(source).replaceAll('\u00a0', ' ')).toBe(words);
});
