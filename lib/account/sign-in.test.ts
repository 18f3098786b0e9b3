import { beforeEach, describe, expect, it, vi } from 'vitest';
import { touchSession } from '@/db/account-sessions';
import { setAccountStatus } from '@/db/accounts';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import { actorOfSession } from '@/lib/access/actor-of-session';
import { execute, keepRecord } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { account, by, PASSWORD } from '@/test/builders';
import { freshDatabase, NOW } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { changePassword } from './change-password';
import { noteActivity } from './note-activity';
import { revokeSession, signOut } from './revoke-session';
import { signIn } from './sign-in';
import { accountKey, budgetsOf, excuseTries } from './sign-in-tries';

beforeEach(() => {
  freshDatabase();
});

const later = (minutes: number) => nowAt(new Date(Date.parse(NOW.instant) + minutes * 60_000));
const visit = (address = '192.0.2.1') => ({ now: NOW, address, browser: 'Firefox · Linux' });
const journal = () =>
  read().select({ command: t.journal.command, subject: t.journal.subject }).from(t.journal).all();
const actorAt = async (sessionId: string, minutes: number) =>
  (await actorOfSession(read(), sessionId, later(minutes)))?.actor;

describe('signing in', () => {
  it('opens a session of the account, and the journal keeps it', async () => {
    const person = await account('admin');
    const { sessionId, role } = await signIn(
      { email: ` ${person.email.toUpperCase()}`, password: PASSWORD },
      visit(),
    );
    expect(role).toBe('admin');
    expect(await actorAt(sessionId, 0)).toMatchObject({
      accountId: person.accountId,
      role: 'admin',
      sessionId,
    });
    expect(journal()).toEqual([{ command: 'sign-in', subject: `account:${person.accountId}` }]);
  });

  it('answers the same to an unknown address, a wrong password and a closed account', async () => {
    const person = await account('admin');
    const closed = await account('admin');
    await write((tx) => setAccountStatus(tx, closed.accountId, 'disabled'));
    const past = await account('observer', { endsOn: '2026-11-19' });
    for (const [email, password] of [
      ['personne@exemple.fr', PASSWORD],
      [person.email, 'faux'],
      [closed.email, PASSWORD],
      [past.email, PASSWORD],
      [person.email, ''],
    ])
      expect(await refusedWith(signIn({ email, password }, visit(email)))).toBe('wrong_credentials');
    expect(journal().map(({ subject }) => subject)).toEqual([
      'account:unknown',
      `account:${person.accountId}`,
      `account:${closed.accountId}`,
      `account:${past.accountId}`,
    ]);
  });

  it('is not quicker for an unknown address', async () => {
    const { email } = await account('admin');
    const time = async (address: string, asked: string) => {
      const start = performance.now();
      await refusedWith(signIn({ email: asked, password: 'faux' }, visit(address)));
      return performance.now() - start;
    };
    await time('warm', 'chaud@exemple.fr');
    const known = Math.min(await time('a', email), await time('b', email), await time('c', email));
    const unknown = Math.min(await time('d', 'x@exemple.fr'), await time('e', 'y@exemple.fr'));
    expect(unknown / known).toBeGreaterThan(0.4);
  });
});

const FAR = '203.0.113.1';
const wrong = (email: string, address?: string) =>
  refusedWith(signIn({ email, password: 'faux' }, quick(address)));
const right = (email: string, address?: string) =>
  refusedWith(signIn({ email, password: PASSWORD }, quick(address)));
/** How long each answer was made to wait, instead of waiting. */
const waited: number[] = [];
const quick = (address?: string) => ({
  ...visit(address),
  wait: async (milliseconds: number) => void waited.push(milliseconds),
});
const times = async (count: number, ask: (index: number) => Promise<unknown>) => {
  for (let i = 0; i < count; i++) await ask(i);
};
beforeEach(() => {
  waited.length = 0;
});

describe('only failures are charged', () => {
  it('thirteen people behind one address, with right passwords at once, all come in', async () => {
    const people = await Promise.all(Array.from({ length: 13 }, () => account('admin')));
    expect(await Promise.all(people.map(({ email }) => right(email)))).toEqual(people.map(() => undefined));
    expect(waited.every((milliseconds) => milliseconds === 0)).toBe(true);
  });

  it('one person at once from many windows, and again and again', async () => {
    const { email } = await account('admin');
    const answers = await Promise.all(Array.from({ length: 12 }, () => right(email)));
    expect(answers.every((code) => code === undefined)).toBe(true);
    expect(read().select().from(t.signInAttempts).all()).toEqual([]);
  });

  it('failures at the same moment all count: five are looked at, the others refused', async () => {
    const { email, accountId } = await account('admin');
    const answers = await Promise.all(Array.from({ length: 8 }, () => wrong(email)));
    expect(answers.filter((code) => code === 'wrong_credentials')).toHaveLength(5);
    expect(answers.filter((code) => code === 'too_many_attempts')).toHaveLength(3);
    expect(journal().filter(({ command }) => command === 'sign-in-limited')).toEqual([
      { command: 'sign-in-limited', subject: `account:${accountId}` },
    ]);
  });

  it('the right password after four failures comes in, and they are forgotten', async () => {
    const { email } = await account('admin');
    for (let i = 0; i < 3; i++) {
      await times(4, () => wrong(email));
      expect(await right(email)).toBeUndefined();
    }
  });

  it('after five of one’s own, that machine waits for that account, and says how long', async () => {
    const { email } = await account('admin');
    const other = await account('admin');
    await times(5, () => wrong(email));
    await expect(signIn({ email, password: PASSWORD }, quick())).rejects.toMatchObject({
      kind: 'limited',
      code: 'too_many_attempts',
      params: { minutes: 15 },
    });
    expect(await right(email, FAR)).toBeUndefined();
    expect(await right(email)).toBe('too_many_attempts');
    expect(await right(other.email)).toBeUndefined();
  });

  it('a password chosen by a link opens at once what was closed', async () => {
    const { email } = await account('admin');
    await times(5, () => wrong(email));
    await excuseTries(accountKey(email));
    expect(await right(email)).toBeUndefined();
  });

  it.each([
    ['five typing errors on accounts that do not exist', 5],
    ['the errors of a whole hospital', 250],
  ])('%s close the address to nobody', async (_, count) => {
    const { email } = await account('admin');
    const key = budgetsOf('', '192.0.2.1').machine;
    await keepRecord.countTry(Array(count - 1).fill(key));
    await wrong('x@exemple.fr');
    expect(await right(email)).toBeUndefined();
    expect(waited.at(-1)).toBe(count < 100 ? 0 : 2_000);
  });

  it('a stranger’s failures on an account close it nowhere else, slow it, and are told to its owner once', async () => {
    const { email, accountId } = await account('admin');
    const { account: budget } = budgetsOf(email, '');
    await times(24, () => keepRecord.countTry([budget]));
    await times(7, (i) => wrong(email, `198.51.100.${Math.floor(i / 5)}`));
    expect(await wrong(email, '198.51.100.0')).toBe('too_many_attempts');
    expect(await right(email, FAR)).toBeUndefined();
    expect(waited).toEqual([0, 0, 0, 0, 0, 0, 1_000, 1_000]);
    const told = () =>
      read().select({ kind: t.messages.kind, accountId: t.messages.accountId }).from(t.messages).all();
    expect(told()).toEqual([{ kind: 'sign_in_failures', accountId }]);
    await times(130, () => keepRecord.countTry([budget]));
    await wrong(email, '198.51.101.1');
    expect(told()).toHaveLength(1);
    expect(await right(email, '203.0.113.9')).toBeUndefined();
    expect(waited.at(-1)).toBe(5_000);
  });

  it('an account that does not exist, or is closed, is charged and answered like any other; nobody is written to', async () => {
    const closed = await account('admin');
    await write((tx) => setAccountStatus(tx, closed.accountId, 'disabled'));
    for (const email of ['personne@exemple.fr', closed.email]) {
      const answers: (string | undefined)[] = [];
      waited.length = 0;
      await times(24, () => keepRecord.countTry([budgetsOf(email, '').account]));
      await times(8, async (i) => {
        answers.push(await wrong(email, `198.51.100.${Math.floor(i / 5)}`));
      });
      answers.push(await wrong(email, '198.51.100.0'));
      expect(answers).toEqual([...Array(8).fill('wrong_credentials'), 'too_many_attempts']);
      expect(waited).toEqual([...Array(6).fill(0), 1_000, 1_000]);
    }
    expect(read().select().from(t.messages).all()).toEqual([]);
  });

  it.each([
    ['put back by an hour', -60, 'wrong_credentials'],
    ['put forward by sixteen minutes', 16, 'wrong_credentials'],
    ['put back by a minute: nothing is forgotten, nothing lasts longer', -1, 'wrong_credentials'],
    ['put forward by ten minutes', 10, 'too_many_attempts'],
  ])('a clock %s', async (_, minutes, expected) => {
    const { email } = await account('admin');
    await times(5, () => wrong(email));
    vi.setSystemTime(Date.now() + minutes * 60_000);
    try {
      expect(await wrong(email)).toBe(expected);
      // Never longer than a quarter of an hour, whatever the clock does.
      vi.setSystemTime(Date.now() + 15 * 60_000 + 1_000);
      expect(await right(email)).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes the addresses of one IPv6 network for one machine', async () => {
    const { email } = await account('admin');
    await times(5, (i) => wrong(email, `2001:db8:0:1::${i}`));
    expect(await wrong(email, '2001:0db8::1:aaaa:0:0:9')).toBe('too_many_attempts');
    expect(await wrong(email, '2001:db8:0:2::1')).toBe('wrong_credentials');
  });

  it('keeps neither address in clear', async () => {
    await wrong('secret@exemple.fr', '192.0.2.77');
    const keys = JSON.stringify(read().select().from(t.signInAttempts).all());
    expect(keys).not.toMatch(/secret|192\.0\.2/);
  });
});

describe('a session ends', () => {
  const opened = async () => {
    const person = await account('admin');
    const { sessionId } = await signIn({ email: person.email, password: PASSWORD }, visit());
    return { person, sessionId };
  };

  it('after 30 minutes without activity', async () => {
    const { sessionId } = await opened();
    expect(await actorAt(sessionId, 30)).toBeDefined();
    expect(await actorAt(sessionId, 31)).toBeUndefined();
  });

  it('later where there is activity, which is written once a minute', async () => {
    const { sessionId } = await opened();
    const read20 = await actorOfSession(read(), sessionId, later(20));
    if (read20) await noteActivity(sessionId, read20.times, later(20));
    expect(await actorAt(sessionId, 45)).toBeDefined();
    const again = await actorOfSession(read(), sessionId, later(20.5));
    if (again) await noteActivity(sessionId, again.times, later(20.5));
    expect((await actorOfSession(read(), sessionId, later(21)))?.times.lastSeenAt).toBe(later(20).instant);
  });

  it('after 12 hours whatever happens', async () => {
    const { sessionId } = await opened();
    await write((tx) => touchSession(tx, sessionId, later(719).instant));
    expect(await actorAt(sessionId, 720)).toBeDefined();
    await write((tx) => touchSession(tx, sessionId, later(720).instant));
    expect(await actorAt(sessionId, 721)).toBeUndefined();
  });

  it('when its account is closed, or the last day of an observer is past', async () => {
    const { person, sessionId } = await opened();
    await write((tx) => setAccountStatus(tx, person.accountId, 'disabled'));
    expect(await actorAt(sessionId, 0)).toBeUndefined();
    const observer = await account('observer', { endsOn: NOW.day });
    const reading = await signIn({ email: observer.email, password: PASSWORD }, visit());
    expect(await actorAt(reading.sessionId, 0)).toBeDefined();
    await write((tx) => touchSession(tx, reading.sessionId, later(15 * 60).instant));
    expect(await actorAt(reading.sessionId, 15 * 60)).toBeUndefined();
  });

  it('when its person signs out or revokes it, and nobody else may', async () => {
    const { person, sessionId } = await opened();
    const stranger = await account('admin');
    expect(await refusedWith(execute(revokeSession, { sessionId }, by(stranger)))).toBe('not_found');
    expect(await actorAt(sessionId, 0)).toBeDefined();
    await execute(signOut, { sessionId }, by(person));
    expect(await actorAt(sessionId, 0)).toBeUndefined();
    expect(journal().at(-1)).toEqual({ command: 'sign-out', subject: `account:${person.accountId}` });
  });
});

describe('changing one’s password', () => {
  const NEW = 'une phrase assez longue';
  const signedIn = async () => {
    const person = await account('admin');
    const [here, there] = [
      await signIn({ email: person.email, password: PASSWORD }, visit()),
      await signIn({ email: person.email, password: PASSWORD }, visit()),
    ];
    return {
      person,
      here,
      there,
      asked: { ...by(person), actor: { ...person, name: '', sessionId: here.sessionId } },
    };
  };

  it('ends the other sessions and keeps this one', async () => {
    const { person, here, there, asked } = await signedIn();
    await changePassword({ currentPassword: PASSWORD, newPassword: NEW }, asked);
    expect(await actorAt(here.sessionId, 0)).toBeDefined();
    expect(await actorAt(there.sessionId, 0)).toBeUndefined();
    expect(await refusedWith(signIn({ email: person.email, password: NEW }, visit()))).toBeUndefined();
  });

  it.each([
    ['a wrong one', { currentPassword: 'faux', newPassword: NEW }, 'wrong_password'],
    ['a short new one', { currentPassword: PASSWORD, newPassword: 'court' }, 'weak_password'],
  ])('refuses %s', async (_title, given, code) => {
    expect(await refusedWith(changePassword(given, (await signedIn()).asked))).toBe(code);
  });

  it('is limited as signing in is', async () => {
    const { asked } = await signedIn();
    const wrong = () => refusedWith(changePassword({ currentPassword: 'faux', newPassword: NEW }, asked));
    for (let i = 0; i < 5; i++) expect(await wrong()).toBe('wrong_password');
    expect(await wrong()).toBe('too_many_attempts');
  });
});
