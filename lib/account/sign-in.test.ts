import { beforeEach, describe, expect, it } from 'vitest';
import { touchSession } from '@/db/account-sessions';
import { setAccountStatus } from '@/db/accounts';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import { actorOfSession } from '@/lib/access/actor-of-session';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { account, by, PASSWORD } from '@/test/builders';
import { freshDatabase, NOW } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { changePassword } from './change-password';
import { noteActivity } from './note-activity';
import { revokeSession, signOut } from './revoke-session';
import { signIn } from './sign-in';

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

describe('five tries in fifteen minutes', () => {
  it('for an account, from whatever address, even with the right password', async () => {
    const { email, accountId } = await account('admin');
    for (let i = 0; i < 5; i++)
      expect(await refusedWith(signIn({ email, password: 'faux' }, visit(`198.51.100.${i}`)))).toBe(
        'wrong_credentials',
      );
    expect(await refusedWith(signIn({ email, password: PASSWORD }, visit('203.0.113.1')))).toBe(
      'too_many_attempts',
    );
    expect(await refusedWith(signIn({ email, password: PASSWORD }, visit('203.0.113.2')))).toBe(
      'too_many_attempts',
    );
    expect(journal().filter(({ command }) => command === 'sign-in-limited')).toEqual([
      { command: 'sign-in-limited', subject: `account:${accountId}` },
    ]);
  });

  it('for an address, whatever the account', async () => {
    const { email } = await account('admin');
    for (let i = 0; i < 5; i++)
      await refusedWith(signIn({ email: `x${i}@exemple.fr`, password: 'faux' }, visit()));
    expect(await refusedWith(signIn({ email, password: PASSWORD }, visit()))).toBe('too_many_attempts');
    expect(await refusedWith(signIn({ email, password: PASSWORD }, visit('203.0.113.1')))).toBeUndefined();
  });

  it('tries at the same moment all count', async () => {
    const { email } = await account('admin');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        refusedWith(signIn({ email, password: 'faux' }, visit(`198.51.100.${i}`))),
      ),
    );
    expect(answers.filter((code) => code === 'too_many_attempts')).toHaveLength(3);
  });

  it('a success is not counted', async () => {
    const { email } = await account('admin');
    for (let i = 0; i < 7; i++)
      expect(await refusedWith(signIn({ email, password: PASSWORD }, visit()))).toBeUndefined();
  });

  it('keeps neither address in clear', async () => {
    await refusedWith(signIn({ email: 'secret@exemple.fr', password: 'faux' }, visit('192.0.2.77')));
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
