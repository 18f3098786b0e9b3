import { expect, test } from 'vitest';
import { changeSize } from './change-size';

const number = (value: number) => ({ state: 'number', value }) as const;

test.each([
  ['a rise and a fall of as much', number(10), number(13), 3],
  ['a fall', number(13), number(10), 3],
  ['a line told for the first time', null, number(40), 40],
  ['a line that is cleared', number(40), null, 40],
  ['an estimate in place of nothing', null, { state: 'estimate', value: 25 } as const, 25],
  [
    'a number in place of « rien à déclarer »',
    { state: 'nothing_to_report', value: null } as const,
    number(5),
    5,
  ],
  [
    'two words',
    { state: 'nothing_to_report', value: null } as const,
    { state: 'not_applicable', value: null } as const,
    0,
  ],
])('%s', (_, before, after, size) => {
  expect(changeSize(before, after)).toBe(size);
});
