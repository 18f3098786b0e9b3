import { expect, it } from 'vitest';
import { idOf } from './id';

it('takes digits', () => {
  expect(idOf('12')).toBe(12);
  expect(idOf('999999999999999')).toBe(999_999_999_999_999);
});

it.each(['', ' 12', '-1', '1.5', '1e3', '0x10', '12a', '9007199254740993', 'abc'])(
  'takes « %s » for nothing',
  (text) => {
    expect(idOf(text)).toBeUndefined();
  },
);
