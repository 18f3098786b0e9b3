import { expect, test } from 'vitest';
import { blankRowsLast } from './blank-rows-last';
import { rowsIn } from './form-fields';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test('a row left blank between two goes to the end, and the others keep their order', () => {
  const sorted = blankRowsLast(
    formOf({
      ...{ source: 'Convention', 'shares.0.cents': '', 'tranches.0.part': '50 %', 'tranches.0.dueOn': '' },
      ...{
        'tranches.1.part': ' ',
        'tranches.1.dueOn': '',
        'tranches.2.part': '',
        'tranches.2.dueOn': '2026-01-01',
      },
      ...{ 'shares.1.cents': '12' },
    }),
    ['tranches'],
  );
  expect(rowsIn(sorted, 'tranches', ['part', 'dueOn'])).toEqual([
    { part: '50 %', dueOn: '' },
    { part: '', dueOn: '2026-01-01' },
  ]);
  expect([sorted.get('tranches.2.part'), sorted.get('source'), sorted.get('shares.1.cents')]).toEqual([
    ' ',
    'Convention',
    '12',
  ]);
});
