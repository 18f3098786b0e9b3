import { describe, expect, it } from 'vitest';
import { foldEmail, leavesTooFewOfficers, newAccount, newPassword } from './account';

const base = {
  name: 'Une personne',
  email: 'personne@exemple.fr',
  organisationId: null,
  scopes: [],
  endsOn: null,
};
const action = { kind: 'action', key: 'PS_INITIALE' };

describe('an account is complete for its role', () => {
  it.each([
    ['an administrator', { role: 'admin' }, []],
    ['a reader without organisation', { role: 'reader' }, ['organisation_needed']],
    ['a lead', { role: 'lead', organisationId: 3 }, []],
    ['a lead with a scope', { role: 'lead', organisationId: 3, scopes: [action] }, ['scope_of_role']],
    ['an officer without action', { role: 'officer' }, ['scope_needed']],
    ['an officer', { role: 'officer', scopes: [action] }, []],
    [
      'an officer of a region',
      { role: 'officer', scopes: [{ kind: 'region', key: '11' }] },
      ['scope_of_role'],
    ],
    ['an observer without end', { role: 'observer', scopes: [action] }, ['end_needed']],
    ['an observer', { role: 'observer', scopes: [{ kind: 'all', key: '' }], endsOn: '2027-01-31' }, []],
    [
      'a day that does not exist',
      { role: 'observer', scopes: [action], endsOn: '2027-02-30' },
      ['impossible_date'],
    ],
    ['an end for an officer', { role: 'officer', scopes: [action], endsOn: '2027-01-31' }, ['end_of_role']],
    ['a wrong address', { role: 'admin', email: 'pas une adresse' }, ['not_an_email']],
    ['no name', { role: 'admin', name: '  ' }, ['name_needed']],
  ])('%s', (_title, given, codes) => {
    const parsed = newAccount.safeParse({ ...base, ...given });
    expect(parsed.success ? [] : parsed.error.issues.map(({ message }) => message)).toEqual(codes);
  });
});

describe('a password is long enough, and not endless', () => {
  it.each([
    ['onze-lettre', false],
    ['douze-lettre', true],
    ['x'.repeat(200), true],
    ['x'.repeat(201), false],
  ])('%s', (text, accepted) => {
    expect(newPassword.safeParse(text).success).toBe(accepted);
  });
});

describe('an action keeps two officers where it had two', () => {
  it.each([
    [3, 2, false],
    [2, 1, true],
    [2, 2, false],
    [1, 0, false],
    [3, 1, true],
  ])('from %i to %i', (before, after, refused) => {
    expect(leavesTooFewOfficers(before, after)).toBe(refused);
  });
});

it('folds an address', () => expect(foldEmail(' Jeanne.D@Exemple.FR ')).toBe('jeanne.d@exemple.fr'));
