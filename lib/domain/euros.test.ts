import { expect, it } from 'vitest';
import { parseEuros } from './euros';

it.each([
  ['4 043 200', 404_320_000],
  ['4\u202f043\u202f200,00\u00a0€', 404_320_000],
  ['55,5 M€', 5_550_000_000],
  ['2,3 k€', 230_000],
  ['20 Md€', 2_000_000_000_000],
  ['100 000,01', 10_000_001],
  ['0', 0],
])('%s is %d cents', (typed, cents) => {
  expect(parseEuros(typed)).toEqual({ ok: true, cents });
});

it.each([
  ['55.5', 'dot_in_amount'],
  ['4.043.200', 'dot_in_amount'],
  ['0,005', 'not_an_amount'],
  ['-3', 'not_an_amount'],
  ['1e6', 'not_an_amount'],
  ['cinq', 'not_an_amount'],
  ['', 'not_an_amount'],
  ['900 Md€', 'amount_too_large'],
])('%s is refused', (typed, code) => {
  expect(parseEuros(typed)).toEqual({ ok: false, code });
});
