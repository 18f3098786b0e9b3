import { expect, it } from 'vitest';
import { readSpecialties, rowsSaid } from './read-specialties';

function sent(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
const cellsOf = (fields: [string, string][]) =>
  readSpecialties(
    sent([...fields, ['trainingId', '7'], ['stage', 'module_open'], ['onDay', '2026-09-01']]),
  ).cells.map(({ specialtyId, categoryKey, stage, onDay }) =>
    [specialtyId, categoryKey, stage, onDay].join(' '),
  );

it('reads several rows of the annex, each with its columns, at one stage', () => {
  const rows: [string, string][] = [
    ['row.0.specialtyId', '45'],
    ['row.0.categoryKey', 'imagerie'],
    ['row.0.categoryKey', 'prevention'],
    ['row.1.specialtyId', ''],
    ['row.2.specialtyId', '39'],
    ['row.3.specialtyId', ''],
  ];
  expect(cellsOf(rows)).toEqual([
    '45 imagerie module_open 2026-09-01',
    '45 prevention module_open 2026-09-01',
    // A row without a column is refused at it; blank rows are not.
    '39  module_open 2026-09-01',
  ]);
  const typed = Object.groupBy(rows, ([name]) => name);
  expect(rowsSaid((name) => typed[name]?.map(([, value]) => value)).map(({ at }) => at)).toEqual([0, 2]);
});

it('asks for a specialty where no row says anything', () => {
  expect(
    cellsOf([
      ['row.0.specialtyId', ''],
      ['row.1.specialtyId', ''],
    ]),
  ).toEqual(['0  module_open 2026-09-01']);
});

it('reads the one cell that is taken back', () => {
  expect(cellsOf([['cell', '45 imagerie module_open']])).toEqual(['45 imagerie module_open ']);
});
