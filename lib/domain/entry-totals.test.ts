import { expect, test } from 'vitest';
import { parseCell } from './count';
import { entryTotal, isLeftEmpty } from './entry-totals';

const cell = (text: string, planned: number | null = null, before: number | null = null) => {
  const parsed = parseCell(text);
  if (!parsed.ok) throw new Error(parsed.code);
  return { cell: parsed.cell, planned, before };
};

test('a blank is not a zero', () => {
  expect(entryTotal([cell('', 40)])).toEqual({
    value: null,
    estimated: null,
    filled: 0,
    expected: 1,
    planned: 40,
    before: null,
  });
  expect(entryTotal([cell('0', 40)])).toMatchObject({ value: 0, filled: 1, expected: 1 });
});

test.each<[string, ReturnType<typeof cell>, boolean]>([
  ['planned and blank', cell('', 40), true],
  ['declared before and blank', cell('', null, 12), true],
  ['nobody expected anything', cell(''), false],
  ['a zero is an answer', cell('0', 40), false],
  ['« rien » is an answer', cell('rien', 40, 12), false],
  ['« sans objet » is an answer', cell('so', 40), false],
  ['an estimate is an answer', cell('~30', 40), false],
])('left empty: %s', (_, given, expected) => expect(isLeftEmpty(given)).toBe(expected));

test('numbers add up, estimates apart; « rien » and « so » are answers, not numbers', () => {
  const total = entryTotal([
    cell('12', 10, 8),
    cell('5', null, 5),
    cell('~30'),
    cell('rien', 7),
    cell('so'),
    cell(''),
  ]);
  expect(total).toEqual({ value: 17, estimated: 30, filled: 5, expected: 5, planned: 17, before: 13 });
});
