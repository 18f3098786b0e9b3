import { beforeEach, expect, it } from 'vitest';
import { openSession, standingSessions } from '@/db/account-sessions';
import { accountById, passwordHashOf, setAccountStatus } from '@/db/accounts';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { actorOfToken } from '@/lib/access/actor-of-token';
import { execute } from '@/lib/command';
import { addMinutes } from '@/lib/domain/message';
import { type Now, nowAt } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { deliverMessages } from '@/lib/mail/deliver';
import { account, by, officerOf, organisation, PASSWORD } from '@/test/builders';
import { freshDatabase, NOW } from '@/test/database';
import { type MailServer, mailServer } from '@/test/mail-server';
import { refusedWith } from '@/test/refused';
import { acceptInvitation } from './accept-invitation';
import { accountMail } from './account-mail';
import { changeAccount } from './change-account';
import { changePassword } from './change-password';
import { openAccount } from './create-account';
import { createToken } from './create-token';
import { disableAccount } from './disable-account';
import { enableAccount } from './enable-account';
import { inviteAccount } from './invite-account';
import { linkOf } from './password-link';
import { passwordMatches } from './passwords';
import { requestPasswordReset } from './request-password-reset';
import { setPassword } from './set-password';
import { signIn } from './sign-in';
import { withdrawInvitation } from './withdraw-invitation';

let admin: Actor;
let server: MailServer;
beforeEach(async () => {
  freshDatabase();
  admin = await account('admin');
  server = await mailServer();
});

const after = (minutes: number): Now => nowAt(new Date(addMinutes(NOW.instant, minutes)));
const CHOSEN = 'une phrase que je retiens';
const EMAIL = 'nouvelle@exemple.fr';

async function invited(): Promise<number> {
  const { accountId, password } = await openAccount(
    {
      name: 'Zoé Exemple',
      email: EMAIL,
      role: 'reader',
      organisationId: await organisation(),
      scopes: [],
      endsOn: null,
    },
    by(admin),
  );
  expect(password).toBeNull();
  return accountId;
}

/** What arrives next: the secret of its link. */
async function tokenReceived(now: Now): Promise<string> {
  const before = server.received.length;
  await deliverMessages(now);
  const text = server.received[before]?.text ?? '';
  return /\/invitation\/([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '';
}

const accept = (token: string, now: Now, newPassword = CHOSEN) =>
  acceptInvitation({ token, newPassword }, by(null, now));
const visit = { now: after(5), address: '192.0.2.1', browser: 'Firefox' };

it('an opened account is invited by e-mail, chooses its password once, and signs in', async () => {
  const accountId = await invited();
  const token = await tokenReceived(after(1));
  expect(server.received[0]?.to).toContain(EMAIL);
  // Opening the page, as mail filters do, uses nothing up.
  for (let i = 0; i < 3; i += 1) expect((await linkOf(read(), token, after(2)))?.email).toBe(EMAIL);
  expect(await refusedWith(accept(token, after(2), 'trop court'))).toBe('weak_password');
  expect(await refusedWith(accept(token, after(3)))).toBeUndefined();
  expect(await refusedWith(accept(token, after(3)))).toBe('link_expired');
  expect(await linkOf(read(), token, after(3))).toBeUndefined();
  expect((await signIn({ email: EMAIL, password: CHOSEN }, visit)).role).toBe('reader');
  expect((await accountMail(read(), accountId, after(4))).link?.state).toBe('used');
});

it('two requests with one link at once: one is refused', async () => {
  await invited();
  const token = await tokenReceived(after(1));
  const answers = await Promise.all([
    refusedWith(accept(token, after(2))),
    refusedWith(accept(token, after(2), 'une autre phrase longue')),
  ]);
  expect(answers.toSorted()).toEqual(['link_expired', undefined].toSorted());
});

it('a link ends after seven days, when withdrawn, and when another is sent', async () => {
  const accountId = await invited();
  const first = await tokenReceived(after(1));
  const week = 7 * 24 * 60;
  expect(await linkOf(read(), first, after(week))).toBeDefined();
  expect(await linkOf(read(), first, after(week + 1))).toBeUndefined();

  await execute(inviteAccount, { accountId }, by(admin, after(2)));
  expect(await linkOf(read(), first, after(2))).toBeUndefined();
  const second = await tokenReceived(after(3));
  expect(await linkOf(read(), second, after(4))).toBeDefined();
  await execute(withdrawInvitation, { accountId }, by(admin, after(5)));
  expect(await refusedWith(accept(second, after(6)))).toBe('link_expired');
});

it('an invitation withdrawn before it leaves does not leave', async () => {
  const accountId = await invited();
  await execute(withdrawInvitation, { accountId }, by(admin, after(0)));
  expect(await deliverMessages(after(1))).toMatchObject({ sent: 0 });
  expect(server.received).toEqual([]);
});

it('a link of a closed account serves no longer', async () => {
  const accountId = await invited();
  const token = await tokenReceived(after(1));
  await write((tx) => setAccountStatus(tx, accountId, 'disabled'));
  expect(await refusedWith(accept(token, after(2)))).toBe('link_expired');
});

it('a link sent to an address that was wrong serves no longer once the address is mended', async () => {
  const accountId = await invited();
  const token = await tokenReceived(after(1));
  const found = await accountById(read(), accountId);
  if (!found) throw new Error('no account');
  const { name, role, organisationId, scopes, endsOn } = found;
  const kept = { accountId, role, organisationId, scopes, endsOn };
  await execute(changeAccount, { ...kept, email: EMAIL, name: `${name} B.` }, by(admin, after(2)));
  expect(await linkOf(read(), token, after(3))).toBeDefined();
  await execute(changeAccount, { ...kept, name, email: 'autre@exemple.fr' }, by(admin, after(4)));
  expect(await refusedWith(accept(token, after(5)))).toBe('link_expired');
});

it('an account that is opened again has neither the links nor the keys that it had', async () => {
  const accountId = await invited();
  const token = await tokenReceived(after(1));
  const officer = await officerOf('FC');
  await officerOf('FC');
  await officerOf('FC');
  const key = await createToken({ label: 'x', scope: 'read', expiresOn: '2026-12-31' }, by(officer));
  for (const id of [accountId, officer.accountId]) {
    await execute(disableAccount, { accountId: id }, by(admin, after(2)));
    await execute(enableAccount, { accountId: id }, by(admin, after(3)));
  }
  expect(await refusedWith(accept(token, after(4)))).toBe('link_expired');
  expect(await actorOfToken(read(), key.token, after(4))).toBeUndefined();
});

it('a password given by hand ends the links that were sent', async () => {
  const accountId = await invited();
  const token = await tokenReceived(after(1));
  // Of an invitation it is refused where another one may leave: a link asks whether its person has an account already.
  expect(await refusedWith(setPassword({ accountId }, by(admin, after(2))))).toBe('invitation_waits');
  env().SMTP_URL = '';
  await setPassword({ accountId }, by(admin, after(2)));
  expect(await refusedWith(accept(token, after(3)))).toBe('link_expired');
});

it('choosing another password ends the link that somebody asked for', async () => {
  const person = await account('lead', { organisationId: await organisation() });
  await requestPasswordReset({ email: person.email }, { now: NOW, address: 'm' });
  const token = await tokenReceived(after(1));
  const { email: _, ...actor } = person;
  const request = {
    ...by(person, after(2)),
    actor: { ...actor, sessionId: 'a', name: 'A', organisation: null },
  };
  await changePassword({ currentPassword: PASSWORD, newPassword: CHOSEN }, request);
  expect(await refusedWith(accept(token, after(3)))).toBe('link_expired');
});

it('a reset answers the same for known, unknown and closed addresses; only the first gets a message', async () => {
  const known = await account('lead', { organisationId: await organisation() });
  const closed = await account('reader', { organisationId: await organisation() });
  await write((tx) => setAccountStatus(tx, closed.accountId, 'disabled'));
  const ask = (email: string) => requestPasswordReset({ email }, { now: NOW, address: `m-${email}` });
  expect([await ask(known.email), await ask(closed.email), await ask('personne@exemple.fr')]).toEqual([
    null,
    null,
    null,
  ]);
  await deliverMessages(after(1));
  expect(server.received.map(({ to }) => to)).toEqual([expect.stringContaining(known.email)]);
  const lines = read()
    .select()
    .from(t.journal)
    .all()
    .filter(({ command }) => command === 'request-password-reset');
  expect(lines.map(({ subject }) => subject)).toEqual([
    `account:${known.accountId}`,
    `account:${closed.accountId}`,
    'account:unknown',
  ]);
});

it('a reset ends all sessions, once, within an hour; the old password serves until then', async () => {
  const person = await account('lead', { organisationId: await organisation() });
  await write((tx) =>
    openSession(tx, { id: 'a', accountId: person.accountId, at: NOW.instant, browser: 'Firefox' }),
  );
  await requestPasswordReset({ email: person.email.toUpperCase() }, { now: NOW, address: 'm' });
  const token = await tokenReceived(after(1));
  expect(await passwordMatches(await passwordHashOf(read(), person.accountId), PASSWORD)).toBe(true);
  expect(await linkOf(read(), token, after(60))).toBeDefined();
  expect(await linkOf(read(), token, after(61))).toBeUndefined();
  await accept(token, after(30));
  expect(await standingSessions(read(), person.accountId)).toEqual([]);
  expect(await passwordMatches(await passwordHashOf(read(), person.accountId), CHOSEN)).toBe(true);
});

it('sends five links to a mailbox at most and refuses nobody, known or not, from whatever machine', async () => {
  const person = await account('lead', { organisationId: await organisation() });
  const waited: number[] = [];
  const wait = async (milliseconds: number) => void waited.push(milliseconds);
  const ask = (email: string, address: string) =>
    requestPasswordReset({ email }, { now: NOW, address, wait });
  for (const email of [person.email, 'personne@exemple.fr'])
    for (let i = 0; i < 8; i += 1) expect(await ask(email, `${email}-${i}`)).toBeNull();
  const lines = read().select().from(t.journal).all();
  expect(lines.filter(({ command }) => command === 'request-password-reset')).toHaveLength(10);
  // Thirteen people of one hospital who forgot theirs.
  const others = await Promise.all(
    Array.from({ length: 13 }, async () => account('lead', { organisationId: await organisation() })),
  );
  for (const { email } of others) await ask(email, 'hospital');
  await deliverMessages(after(1));
  expect(server.received.filter(({ to }) => to.includes(person.email))).toHaveLength(1);
  expect(server.received).toHaveLength(14);
  expect(waited.every((milliseconds) => milliseconds === 0)).toBe(true);
  for (let i = 0; i < 90; i += 1) await ask(`x${i}@exemple.fr`, 'hospital');
  expect(waited.at(-1)).toBe(1_000);
  expect((await signIn({ email: person.email, password: PASSWORD }, visit)).role).toBe('lead');
});

it('shows a one-time password only where mail is not configured', async () => {
  env().SMTP_URL = '';
  const opened = await openAccount(
    {
      name: 'Zoé Exemple',
      email: EMAIL,
      role: 'reader',
      organisationId: await organisation(),
      scopes: [],
      endsOn: null,
    },
    by(admin),
  );
  expect(opened.password).toMatch(/^\S{4}-\S{4}-\S{4}-\S{4}$/);
  expect(await refusedWith(execute(inviteAccount, { accountId: opened.accountId }, by(admin)))).toBe(
    'mail_not_configured',
  );
});
