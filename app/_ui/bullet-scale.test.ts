import { expect, it } from 'vitest';
import { bulletScale } from './bullet-scale';

it('ends at the target while nothing goes beyond it', () => {
  const { target, at } = bulletScale([0.575, null, 0]);
  expect(target).toBe('100%');
  expect(at(0.575)).toBe('57.5%');
  expect(at(0)).toBe('0%');
});

it('makes room for what goes beyond the target', () => {
  const { target, at } = bulletScale([2, 1.1666]);
  expect(target).toBe('50%');
  expect(at(2)).toBe('100%');
  expect(at(1.1666)).toBe('58.33%');
});

it('gives no length to a fall below the start', () => {
  expect(bulletScale([-0.4]).at(-0.4)).toBe('0%');
});

it('stands without any rate', () => {
  expect(bulletScale([null]).target).toBe('100%');
});
