import { expect, it } from 'vitest';
import type { FileProblem } from '@/lib/domain/exchange';
import { fileProblemText, placeText } from './file-problems';

it('says where', () => {
  expect(placeText({ sheet: 'Effectifs', row: 12, column: 'D' })).toBe('Effectifs, cellule D12');
  expect(placeText({ sheet: 'Effectifs', row: 1_200, column: '' })).toBe('Effectifs, ligne 1200');
  expect(placeText({ sheet: '', row: 12, column: 'D' })).toBe('Cellule D12');
  expect(placeText(null)).toBe('Fichier');
  expect(fileProblemText({ code: 'decimal', params: {} })).toContain('nombre entier');
});

const KNOWN = 'Master Droit';
const CODES = [
  'unknown_training',
  'unknown_organisation_here',
  'unknown_region_here',
  'unknown_profession_here',
  'unknown_period_here',
  'unknown_measure',
  'unknown_detail_here',
  'unknown_column',
  'unknown_wide_column',
  'not_a_choice',
  'unknown_profession_of_list',
  'unknown_aim',
  'unknown_action_here',
  'unknown_project_here',
  'unknown_organisation_of_programme',
  'unknown_training_here',
] as const satisfies FileProblem['code'][];

it.each(CODES)('%s says by which character a name that looks the same is another', (code) => {
  const text = 'Mаster Drօit';
  const said = fileProblemText({ code, params: { text, heading: text, nearest: KNOWN } });
  expect(said).toContain(`Vouliez-vous dire «\u00a0${KNOWN}\u00a0»\u00a0?`);
  expect(said).toContain(
    'Ce qui diffère\u00a0: au 10e caractère, «\u00a0օ\u00a0», d’un autre alphabet (U+0585) au lieu de la lettre «\u00a0o\u00a0».',
  );
});

it.each([
  ['Master  Dr0it', 'le chiffre «\u00a00\u00a0» au lieu de la lettre «\u00a0o\u00a0»'],
  ['Master\u3164 Droit', 'un caractère invisible (U+3164) est de trop'],
  ['MasterDroit', 'il manque une espace'],
  ['Master Drɔit', '«\u00a0ɔ\u00a0» (U+0254) au lieu de la lettre «\u00a0o\u00a0»'],
  ['Master Droits', 'la lettre «\u00a0s\u00a0» est de trop'],
])('%j, which is not the known name', (text, words) => {
  expect(fileProblemText({ code: 'unknown_training', params: { text, nearest: KNOWN } })).toContain(words);
});

it('says nothing of names that only resemble each other', () => {
  const said = fileProblemText({
    code: 'unknown_training',
    params: { text: 'Mastère Droits', nearest: KNOWN },
  });
  expect(said).not.toContain('Ce qui diffère');
});
