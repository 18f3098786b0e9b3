import { expect, it } from 'vitest';
import { pageNumber, pageOf } from './pages';

const list = [1, 2, 3, 4, 5];

it.each([
  [1, [1, 2], 1],
  [3, [5], 3],
  [9, [5], 3],
  [0, [1, 2], 1],
])('page %i of five items by two', (asked, items, page) => {
  expect(pageOf(list, asked, 2)).toEqual({ items, total: 5, page, pages: 3 });
});

it('has one page without an item', () => {
  expect(pageOf([], 4, 20)).toEqual({ items: [], total: 0, page: 1, pages: 1 });
});

it.each([
  [undefined, 1],
  ['', 1],
  ['0', 1],
  ['-2', 1],
  ['1.5', 1],
  ['abc', 1],
  ['12', 12],
])('reads %s as page %i', (text, number) => {
  expect(pageNumber(text)).toBe(number);
});
