import { expect, it } from 'vitest';
import { numbersIn } from './numbers-in';

it.each([
  ['1-4, 7 9', [1, 2, 3, 4, 7, 9]],
  ['3', [3]],
  ['2;2,2–3', [2, 3]],
  ['', []],
  ['4-2, tous', ['4-2', 'tous']],
  ['1-99999', ['1-99999']],
])('« %s »', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});
