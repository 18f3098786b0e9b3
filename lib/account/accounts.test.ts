import { beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '@/db/account-sessions';
import { accountById, passwordHashOf } from '@/db/accounts';
import { brokenJournalLine } from '@/db/journal';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { actorOfSession } from '@/lib/access/actor-of-session';
import { execute } from '@/lib/command';
import { account, by, officerOf, organisation } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { accountDetail } from './account-detail';
import { changeAccount } from './change-account';
import { createAccount } from './create-account';
import { disableAccount } from './disable-account';
import { enableAccount } from './enable-account';
import { firstAdministrator } from './first-administrator';
import { passwordMatches } from './passwords';
import { setPassword } from './set-password';

beforeEach(async () => {
  await programmeDatabase();
});

const ACTION = 'PS_INITIALE';
const given = (fields: Record<string, unknown> = {}) => ({
  name: 'Nouvelle personne',
  email: 'nouvelle@exemple.fr',
  role: 'reader',
  organisationId: null,
  scopes: [],
  endsOn: null,
  ...fields,
});
const signedIn = async ({ accountId }: Actor, id = `session-${accountId}`) => {
  await write((tx) => openSession(tx, { id, accountId, at: NOW.instant, browser: 'Firefox · Linux' }));
  return id;
};
const now = async (sessionId: string) => (await actorOfSession(read(), sessionId, NOW))?.actor;

describe('opening an account', () => {
  it('gives a password that works and is kept as a hash only', async () => {
    const admin = await account('admin');
    const university = await organisation();
    const { accountId, password } = await createAccount(given({ organisationId: university }), by(admin));
    expect(await passwordMatches(await passwordHashOf(read(), accountId), password)).toBe(true);
    expect(await passwordHashOf(read(), accountId)).toMatch(/^\$argon2id\$/);
    expect(await brokenJournalLine(read())).toBeUndefined();
  });

  it('refuses an address already taken, whatever its case', async () => {
    const admin = await account('admin');
    const email = (await account('admin')).email.toUpperCase();
    expect(await refusedWith(createAccount(given({ role: 'admin', email }), by(admin)))).toBe(
      'account_exists',
    );
    const university = await organisation();
    const asReader = createAccount(given({ organisationId: university, email }), by(admin));
    expect(await refusedWith(asReader)).toBe('email_taken');
  });

  it.each([
    ['an organisation', { organisationId: 999_999 }, 'unknown_organisation'],
    ['an action', { role: 'officer', scopes: [{ kind: 'action', key: 'RIEN' }] }, 'unknown_scope'],
    [
      'a region',
      { role: 'observer', endsOn: '2027-01-31', scopes: [{ kind: 'region', key: '99' }] },
      'unknown_scope',
    ],
  ])('refuses %s that does not exist', async (_title, fields, code) => {
    expect(await refusedWith(createAccount(given(fields), by(await account('admin'))))).toBe(code);
  });

  it('is for those who manage such accounts', async () => {
    const mine = await organisation();
    const other = await organisation();
    const lead = await account('lead', { organisationId: mine });
    const officer = await officerOf(ACTION);
    const opened: [Actor | null, Record<string, unknown>, string | undefined][] = [
      [null, { organisationId: mine }, 'sign_in_needed'],
      [lead, { role: 'contributor', organisationId: mine, email: 'a@exemple.fr' }, undefined],
      [lead, { role: 'contributor', organisationId: other }, 'not_found'],
      [lead, { role: 'lead', organisationId: mine }, 'not_found'],
      [officer, { role: 'lead', organisationId: other, email: 'b@exemple.fr' }, undefined],
      [officer, { role: 'officer', scopes: [{ kind: 'action', key: ACTION }] }, 'not_found'],
      [await account('reader', { organisationId: mine }), { organisationId: mine }, 'not_found'],
    ];
    for (const [actor, fields, code] of opened)
      expect(await refusedWith(createAccount(given(fields), by(actor)))).toBe(code);
  });

  it('of the first administrator is refused once there is an account', async () => {
    const first = { name: 'Première personne', email: 'premiere@exemple.fr' };
    expect((await firstAdministrator(first, NOW)).accountId).toBe(1);
    expect(await refusedWith(firstAdministrator({ ...first, email: 'x@exemple.fr' }, NOW))).toBe(
      'accounts_exist',
    );
  });
});

describe('changing an account', () => {
  it('holds at the next request of the person', async () => {
    const university = await organisation();
    const person = await account('contributor', { organisationId: university });
    const session = await signedIn(person);
    expect((await now(session))?.role).toBe('contributor');
    const change = given({ accountId: person.accountId, organisationId: university });
    await execute(changeAccount, change, by(await account('admin')));
    expect(await now(session)).toMatchObject({ role: 'reader', name: 'Nouvelle personne' });
  });

  it('is refused when somebody changed the account meanwhile', async () => {
    const admin = await account('admin');
    const university = await organisation();
    const { accountId } = await account('reader', { organisationId: university });
    const { version } = await accountDetail(read(), admin, accountId, NOW);
    const change = (name: string) =>
      execute(changeAccount, given({ accountId, organisationId: university, name, version }), by(admin));
    expect(await refusedWith(change('Premier nom'))).toBeUndefined();
    expect(await refusedWith(change('Second nom'))).toBe('account_changed');
    expect((await accountById(read(), accountId))?.name).toBe('Premier nom');
  });

  it('gives only the roles that one may manage', async () => {
    const university = await organisation();
    const person = await account('reader', { organisationId: university });
    const change = given({ accountId: person.accountId, role: 'admin' });
    expect(await refusedWith(execute(changeAccount, change, by(await officerOf(ACTION))))).toBe(
      'role_not_yours',
    );
  });
});

describe('nobody manages oneself', () => {
  it.each([
    [
      'change',
      (own: Actor & { email: string }) =>
        execute(changeAccount, given({ accountId: own.accountId, role: 'admin', email: own.email }), by(own)),
    ],
    ['disable', (own: Actor) => execute(disableAccount, { accountId: own.accountId }, by(own))],
    ['password', (own: Actor) => setPassword({ accountId: own.accountId }, by(own))],
  ])('%s', async (_title, attempt) => {
    expect(await refusedWith(attempt(await account('admin')))).toBe('own_account');
  });
});

describe('an action keeps at least two officers where it had two', () => {
  const moved = (accountId: number, scopes: string[]) =>
    given({ accountId, role: 'officer', scopes: scopes.map((key) => ({ kind: 'action', key })) });

  it('when one of two is disabled, unless that is said yes to', async () => {
    const admin = await account('admin');
    const [first] = [await officerOf(ACTION), await officerOf(ACTION)];
    const disable = (confirmed: string[]) =>
      refusedWith(execute(disableAccount, { accountId: first.accountId, confirmed }, by(admin)));
    expect(await disable([])).toBe('leaves_last_officer');
    expect((await accountById(read(), first.accountId))?.status).toBe('active');
    // An account in somebody else's hands is closed at once.
    expect(await disable(['leaves_last_officer'])).toBeUndefined();
    expect((await accountById(read(), first.accountId))?.status).toBe('disabled');
  });

  it('when one of two takes another action, unless that is said yes to', async () => {
    const admin = await account('admin');
    const [first] = [await officerOf(ACTION), await officerOf(ACTION)];
    const move = (confirmed: string[]) =>
      refusedWith(execute(changeAccount, { ...moved(first.accountId, ['CONTINUE']), confirmed }, by(admin)));
    expect(await move([])).toBe('leaves_last_officer');
    expect(await move(['leaves_last_officer'])).toBeUndefined();
  });

  it('but not when there are three', async () => {
    const admin = await account('admin');
    const [first] = [await officerOf(ACTION), await officerOf(ACTION), await officerOf(ACTION)];
    expect(
      await refusedWith(execute(disableAccount, { accountId: first.accountId }, by(admin))),
    ).toBeUndefined();
  });

  it('nor when there was one', async () => {
    const only = await officerOf(ACTION);
    const admin = await account('admin');
    expect(
      await refusedWith(execute(disableAccount, { accountId: only.accountId }, by(admin))),
    ).toBeUndefined();
  });
});

describe('disabling an account', () => {
  it('ends its sessions at once, and they stay ended when it is opened again', async () => {
    const admin = await account('admin');
    const person = await account('reader', { organisationId: await organisation() });
    const session = await signedIn(person);
    const ended = await execute(disableAccount, { accountId: person.accountId }, by(admin));
    expect(ended).toEqual({ sessionsEnded: 1 });
    expect(await now(session)).toBeUndefined();
    await execute(enableAccount, { accountId: person.accountId }, by(admin));
    expect(await now(session)).toBeUndefined();
    expect(await accountById(read(), person.accountId)).toMatchObject({
      status: 'active',
      email: person.email,
    });
  });
});

it('a password given by an administrator replaces the one before and ends the sessions', async () => {
  const person = await account('reader', { organisationId: await organisation() });
  const session = await signedIn(person);
  const { password } = await setPassword({ accountId: person.accountId }, by(await account('admin')));
  expect(await passwordMatches(await passwordHashOf(read(), person.accountId), password)).toBe(true);
  expect(await now(session)).toBeUndefined();
});
