import { expect, test } from 'vitest';
import { newMember } from './account';
import { dayInput } from './inputs';
import { componentInput } from './objective';
import { populationInput } from './population';

/** « path code » of each problem of an input, in its order. */
const problems = (schema: typeof componentInput | typeof newMember | typeof populationInput, given: object) =>
  schema.safeParse(given).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

test('a day left blank is asked for, and not said to be impossible too', () => {
  expect(dayInput.safeParse('').error?.issues.map(({ message }) => message)).toEqual(['day_needed']);
  expect(dayInput.safeParse('2026-02-31').error?.issues.map(({ message }) => message)).toEqual([
    'impossible_date',
  ]);
});

test('what is left blank is refused by a sentence about what is asked there', () => {
  expect(problems(componentInput, { actionKey: '' })).toContain('actionKey action_to_choose');
  expect(problems(newMember, { name: 'Ève', email: 'eve@exemple.fr', role: '' })).toEqual([
    'role role_needed',
    'organisationId organisation_needed',
  ]);
  expect(problems(populationInput, { datedOn: 'bientôt' })).toContain('datedOn impossible_printed_date');
});
