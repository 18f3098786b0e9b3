import { expect, it } from 'vitest';
import type { FileProblem } from '@/lib/domain/exchange';
import { placeText } from '@/lib/wording/file-problems';
import { eachRow } from '@/lib/workbook/marked-copy';
import { inRuns, runsOf } from './problem-runs';

const at = (
  row: number,
  column: string,
  value = '12,5',
  code: FileProblem['code'] = 'decimal',
): FileProblem => ({
  place: { sheet: 'Effectifs', row, column },
  code,
  params: { value },
});
const placesOf = (problems: readonly FileProblem[]) => problems.map(({ place }) => placeText(place));

it('a run of rows with the same problem is one, column by column', () => {
  const problems = [
    at(12, 'I'),
    at(12, 'J'),
    at(13, 'I', '7,5'),
    at(13, 'J'),
    at(14, 'I', '7', 'negative'),
    at(15, 'I'),
    at(14, '', '', 'not_your_line'),
    at(15, '', '', 'not_your_line'),
    { place: null, code: 'no_data', params: {} } satisfies FileProblem,
  ];
  const runs = inRuns(problems);
  expect(placesOf(runs)).toEqual([
    'Effectifs, cellules I12 à I13',
    'Effectifs, cellules J12 à J13',
    'Effectifs, cellule I14',
    'Effectifs, cellule I15',
    'Effectifs, lignes 14 à 15',
    'Fichier',
  ]);
  expect(runs.slice(0, 2).map(({ params }) => params)).toEqual([{}, { value: '12,5' }]);
  expect(placesOf(eachRow(runs, 5))).toEqual([
    'Effectifs, cellule I12',
    'Effectifs, cellule I13',
    'Effectifs, cellule J12',
    'Effectifs, cellule J13',
    'Effectifs, cellule I14',
  ]);
});

it('numbers make runs', () => {
  expect(runsOf([4, 2, 3, 3, 9])).toEqual([
    { from: 2, to: 4 },
    { from: 9, to: 9 },
  ]);
});
