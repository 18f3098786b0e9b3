import { expect, it } from 'vitest';
import { readKept } from './kept';

it('what a browser kept before lines said how their learners practise is « sans objet »', () => {
  const row = { trainingId: 12, regionCode: '53', levelKey: '7', professionKey: 'na', professionOther: '' };
  const cell = { sectionId: 3, measure: 'entered', text: '24', comment: '', seen: null };
  const text = JSON.stringify({
    ...{ at: 1, offers: [], nothing: [] },
    cells: [
      { ...cell, row },
      { ...cell, row: { ...row, practice: 'salaried', employerKind: 'other' } },
    ],
  });
  expect(
    readKept(text)?.cells.map(({ row: { practice, employerKind } }) => [practice, employerKind]),
  ).toEqual([
    ['na', 'na'],
    ['salaried', 'other'],
  ]);
});

it('what is damaged, or not ours, is nothing', () => {
  for (const text of [null, '', '{', '[]', '{"at":1}']) expect(readKept(text)).toBeUndefined();
});
