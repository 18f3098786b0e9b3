import { expect, it } from 'vitest';
import { fileProblemText, placeText } from './file-problems';

it('says where', () => {
  expect(placeText({ sheet: 'Effectifs', row: 12, column: 'D' })).toBe('Effectifs, cellule D12');
  expect(placeText({ sheet: 'Effectifs', row: 1_200, column: '' })).toBe('Effectifs, ligne 1200');
  expect(placeText({ sheet: '', row: 12, column: 'D' })).toBe('Cellule D12');
  expect(placeText(null)).toBe('Fichier');
  expect(fileProblemText({ code: 'decimal', params: {} })).toContain('nombre entier');
});
