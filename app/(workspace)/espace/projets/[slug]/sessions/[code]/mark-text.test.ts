import { expect, it } from 'vitest';
import { markOfText, textOfMark } from './mark-text';

it.each([
  ['P', { state: 'present', minutes: null }],
  ['A', { state: 'absent', minutes: null }],
  ['E', { state: 'excused', minutes: null }],
  ['90', { state: 'partial', minutes: 90 }],
  ['', { state: null, minutes: null }],
] as const)('« %s » is read and written', (text, said) => {
  expect(markOfText(` ${text.toLowerCase()} `)).toEqual(said);
  expect(textOfMark(said)).toBe(text);
});

it.each(['x', 'pp', '1,5', '-3', '12345'])('« %s » says nothing that is known', (text) => {
  expect(markOfText(text)).toBeUndefined();
});

it('says nothing where there is no mark', () => {
  expect(textOfMark(undefined)).toBe('');
});
