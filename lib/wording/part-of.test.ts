import { expect, it } from 'vitest';
import { partOf } from './part-of';

it('a part is told of something', () => {
  expect(partOf(3, 7)).toBe('3 sur 7');
  expect(partOf(0, 7)).toBe('0 sur 7');
  expect(partOf(0, 0)).toBe('–');
  expect(partOf(0, 0, 'aucun volet demandé')).toBe('aucun volet demandé');
});
