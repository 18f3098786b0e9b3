import { describe, expect, it } from 'vitest';
import type { Value } from '@/lib/domain/value';
import { valueClasses } from './value-classes';

const number = (value: number): Value => ({ value, state: 'number' });
const unknown: Value = { value: null, state: 'not_reported' };
const hidden: Value = { value: null, state: 'hidden' };

describe('the classes of a map', () => {
  it('keep zero apart from what is not known', () => {
    const { stepOf, legend } = valueClasses([number(0), number(12), unknown, hidden]);
    expect([number(0), number(12), unknown, hidden].map(stepOf)).toEqual([0, 3, null, null]);
    expect(legend('x').entries.map(({ step, text }) => [step, text])).toEqual([
      [0, '0'],
      [3, '12'],
      [null, 'non déclaré, masqué ou estimé'],
    ]);
  });
  it('share the values out, whatever their size', () => {
    const values = [1, 2, 5, 10, 40, 41, 300, 301, 5000, 90_000].map(number);
    const { stepOf, legend } = valueClasses(values);
    expect(values.map(stepOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(legend('x').entries[0]?.text).toBe('1 à 2');
  });
  it('spread two classes over the scale', () => {
    expect([3, 9].map(number).map(valueClasses([3, 9].map(number)).stepOf)).toEqual([1, 5]);
  });
  it('have nothing to draw without a number', () => {
    expect(valueClasses([unknown]).legend('x').entries).toHaveLength(1);
  });
});
