import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeAccount,
  createAccount,
  disableAccount,
  setPassword,
} from '@/app/(workspace)/administration/comptes/actions';
import { createToken } from '@/app/(workspace)/compte/actions';
import { accountById } from '@/db/accounts';
import { read } from '@/db/store';
import { actorOfSession } from '@/lib/access/actor-of-session';
import { doors } from '@/lib/access/doors';
import { ASKS_FRESH_PROOF } from '@/lib/access/fresh-proof';
import { policy } from '@/lib/access/policy';
import { nowAt } from '@/lib/domain/time';
import { account, PASSWORD } from './builders';
import { freshDatabase, NOW } from './database';
import { openedSession } from './session-of';
import { sourceFiles } from './source-files';

const asking = vi.hoisted(() => {
  process.env.SUIVI_MODE = 'test';
  process.env.LOG_LEVEL = 'silent';
  return { cookie: '' };
});
vi.mock('next/headers', () => ({
  headers: async () =>
    new Headers({ host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({ get: () => ({ value: asking.cookie }) }),
}));
vi.mock('next/cache', () => ({ refresh: () => {} }));

/** What concerns accounts, persons and tokens and is done at once, and why. */
const AT_ONCE: Readonly<Record<string, string>> = {
  'token.create_enter': 'asked beside token.create',
  'token.create_manage': 'asked beside token.create',
  'token.create_sessions': 'asked beside token.create',
  'token.revoke': 'ends something',
  'account.list': 'reads',
  'person.name.read': 'reads',
  'person.address.read': 'reads',
  'person.export': 'reads, and leaves a line in the journal',
  'self.switch_account': 'asks where the account that one goes to must have a second factor',
  'self.manage': 'one’s own password asks for the present one; one’s own sessions are ended',
};

it('whatever is done to accounts, persons and tokens asks for a fresh proof, or it is said why not', () => {
  const ofPeople = Object.keys(policy).filter((permission) =>
    /^(account|person|token|self)\./.test(permission),
  );
  expect([...ASKS_FRESH_PROOF, ...Object.keys(AT_ONCE)].toSorted()).toEqual(ofPeople.toSorted());
});

it('every form of such an act has the field of the proof', () => {
  const actions = Object.entries(doors).flatMap(([door, permission]) =>
    door.startsWith('action ') && ASKS_FRESH_PROOF.includes(permission) ? [door.slice('action '.length)] : [],
  );
  const files = sourceFiles('app').filter(({ path }) => path.endsWith('.tsx'));
  const asks = (text: string, action: string) =>
    (text.includes(`useActionState(${action},`) && text.includes('<ProveAgain state={state} />')) ||
    new RegExp(`<ActionButton[^>]*action=\\{${action}\\}`).test(text);
  expect(actions.length).toBeGreaterThan(7);
  expect(actions.filter((action) => !files.some(({ text }) => asks(text, action)))).toEqual([]);
  expect(files.find(({ path }) => path.endsWith('/action-button.tsx'))?.text).toContain(
    '<ProveAgain state={state} />',
  );
});

const later = (minutes: number) => new Date(Date.parse(NOW.instant) + minutes * 60_000);

const form = (fields: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return sent;
};

describe('in a session that is open since a while', () => {
  let target: { accountId: number; email: string };
  let sid: string;

  async function signedIn(role: 'admin' | 'officer') {
    const person = await account(role);
    const opened = await openedSession(person.accountId);
    asking.cookie = opened.cookie;
    sid = opened.sid;
  }

  beforeEach(async () => {
    freshDatabase();
    target = await account('admin', { name: 'Ancien nom' });
    await signedIn('admin');
    vi.setSystemTime(later(11));
  });
  afterEach(() => void vi.useRealTimers());

  const change = (more: Record<string, string> = {}) =>
    changeAccount(
      null,
      form({
        accountId: String(target.accountId),
        role: 'admin',
        name: 'Nouveau nom',
        email: target.email,
        ...more,
      }),
    );
  const nameNow = async () => (await accountById(read(), target.accountId))?.name;

  it.each([
    ['changing an account', () => change()],
    [
      'opening one',
      () => createAccount(null, form({ name: 'Autre', email: 'autre@exemple.fr', role: 'admin' })),
    ],
    ['setting a password', () => setPassword(null, form({ accountId: String(target.accountId) }))],
    ['disabling one', () => disableAccount(null, form({ accountId: String(target.accountId) }))],
    [
      'making a token',
      async () => {
        await signedIn('officer');
        return createToken(null, form({ label: 'Essai', scope: 'read', expiresOn: '2026-12-01' }));
      },
    ],
  ])('%s asks for the password again', async (_, act) => {
    vi.setSystemTime(later(0));
    // Nobody's own doing: the same within ten minutes is done.
    const early = await act();
    expect(early).toMatchObject({ ok: true });
    vi.setSystemTime(later(11));
    expect(await act()).toMatchObject({ ok: false, kind: 'forbidden', code: 'prove_again' });
  });

  it('keeps what was typed, and writes nothing', async () => {
    expect(await change()).toMatchObject({
      ok: false,
      code: 'prove_again',
      typed: { name: ['Nouveau nom'] },
    });
    expect(await nameNow()).toBe('Ancien nom');
  });

  it('refuses a wrong password at its field, and never gives it back', async () => {
    const answer = await change({ presentPassword: 'ce n’est pas le mien' });
    expect(answer).toMatchObject({
      ok: false,
      fields: [{ path: 'presentPassword', code: 'wrong_password' }],
    });
    expect(JSON.stringify(answer)).not.toContain('ce n’est pas le mien');
    expect(await nameNow()).toBe('Ancien nom');
  });

  it('lets nobody guess it without end', async () => {
    for (let tries = 0; tries < 5; tries += 1) await change({ presentPassword: 'faux' });
    expect(await change({ presentPassword: PASSWORD })).toMatchObject({
      ok: false,
      code: 'too_many_attempts',
    });
  });

  it('goes on with the right one, for ten minutes more', async () => {
    expect(await change({ presentPassword: PASSWORD })).toMatchObject({ ok: true });
    expect(await nameNow()).toBe('Nouveau nom');
    const session = await actorOfSession(read(), sid, nowAt(later(11)));
    expect(session?.actor.proof).toEqual({ at: later(11).toISOString(), by: 'password' });
    vi.setSystemTime(later(20));
    expect(await change({ name: 'Un autre' })).toMatchObject({ ok: true });
    vi.setSystemTime(later(22));
    expect(await change({ name: 'Un dernier' })).toMatchObject({ ok: false, code: 'prove_again' });
  });
});
