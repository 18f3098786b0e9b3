import { expect, it } from 'vitest';
import { onTypedSlots } from './on-typed-slots';

const refused = (...paths: string[]) => ({
  ok: false as const,
  kind: 'invalid' as const,
  code: 'invalid_input',
  message: 'Refusé.',
  fields: paths.map((path) => ({ path, code: 'x', message: 'Refusé.', params: {} })),
  typed: {
    'slots.0.moduleKey': ['1'],
    'slots.0.day': [''],
    'slots.1.moduleKey': ['2'],
    'slots.1.day': ['2026-02-02'],
    'slots.2.moduleKey': ['3'],
    'slots.2.day': [''],
    'slots.3.moduleKey': ['5'],
    'slots.3.day': ['2026-02-09'],
  },
});
const pathsOf = (...paths: string[]) => {
  const state = onTypedSlots(refused(...paths));
  return state?.ok === false ? state.fields.map(({ path }) => path) : [];
};

it('names the fields of the slots that have a day, in their own places', () => {
  expect(pathsOf('slots.0.place', 'slots.1.startsAt', 'slots.1.endsAt', 'capacity')).toEqual([
    'slots.1.place',
    'slots.3.day',
    'slots.3.minutes',
    'capacity',
  ]);
});

it('leaves what is no refusal as it is', () => {
  expect(onTypedSlots(null)).toBeNull();
});
