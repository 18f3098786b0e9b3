import { expect, it } from 'vitest';
import { VALUE_STATES } from '@/lib/domain/vocabulary';
import { stateExplanations, stateWords, valueInWords } from './states';

it.each([
  [{ value: 0, state: 'number' }, '0'],
  [{ value: 12345, state: 'number' }, '12\u202f345'],
  [{ value: null, state: 'not_reported' }, 'non déclaré'],
  [{ value: null, state: 'nothing_to_report' }, 'rien à déclarer'],
  [{ value: null, state: 'not_applicable' }, 'sans objet'],
  [{ value: 40, state: 'estimate' }, '40 (estimation)'],
  [{ value: null, state: 'hidden' }, 'masqué'],
] as const)('%o is « %s »', (figure, text) => {
  expect(valueInWords(figure)).toBe(text);
});

it('never writes a number that is hidden', () => {
  expect(valueInWords({ value: 3, state: 'hidden' })).not.toContain('3');
});

it('explains every state, in words that differ', () => {
  expect(new Set(VALUE_STATES.map((state) => stateWords[state])).size).toBe(VALUE_STATES.length);
  expect(VALUE_STATES.every((state) => stateExplanations[state].length > 0)).toBe(true);
});
