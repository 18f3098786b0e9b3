import { expect, it } from 'vitest';
import { nameDifferences } from './name-difference';

it.each([
  ['Master Droit', 'Master Droit', []],
  ['MASTER  DRΟIT', 'Master Droit', []],
  ['Master Dro1t', 'Master Droit', [{ at: 11, given: '1', known: 'i' }]],
  ['Université Ɑ', 'Université A', [{ at: 12, given: 'Ɑ', known: 'A' }]],
  [
    'Master 0r et 0c',
    'Master Or et Oc',
    [
      { at: 8, given: '0', known: 'O' },
      { at: 14, given: '0', known: 'O' },
    ],
  ],
  ['Master· Droit', 'Master Droit', [{ at: 7, given: '·', known: '' }]],
  ['Master Droi', 'Master Droit', [{ at: 12, given: '', known: 't' }]],
  ['Maître', 'Maîtres', [{ at: 7, given: '', known: 's' }]],
  ['cœurs', 'coeur', [{ at: 5, given: 's', known: '' }]],
  ['Île-de-France', 'Guadeloupe', []],
])('%s, of %s', (given, known, differences) => {
  expect(nameDifferences(given, known)).toEqual(differences);
});
