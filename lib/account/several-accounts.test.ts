import { beforeEach, describe, expect, it } from 'vitest';
import { openSession, sessionById } from '@/db/account-sessions';
import { accountsAt } from '@/db/accounts';
import { addIdentity, identitiesOf } from '@/db/identities';
import { accountsOfPerson } from '@/db/person-accounts';
import * as t from '@/db/schema';
import { insertSecondFactor } from '@/db/second-factors';
import { read, write } from '@/db/store';
import { actorOfSession, type SignedIn } from '@/lib/access/actor-of-session';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { linkIdentity } from '@/lib/identity/link-identity';
import { account, by, officerOf, organisation, PASSWORD } from '@/test/builders';
import { freshDatabase, NOW } from '@/test/database';
import { invitationTo, onePerson } from '@/test/one-person';
import { refusedWith } from '@/test/refused';
import { acceptInvitation } from './accept-invitation';
import { changePassword } from './change-password';
import { createAccount, openAccount } from './create-account';
import { disableAccount } from './disable-account';
import { linkAccount } from './link-account';
import { ownAccounts } from './own-accounts';
import { setPassword } from './set-password';
import { signIn } from './sign-in';
import { switchAccount } from './switch-account';

type Person = Awaited<ReturnType<typeof account>>;
let admin: Person;
let university: number;
let person: Person;
let other: Person;
beforeEach(async () => {
  freshDatabase();
  env().SMTP_URL = 'smtp://127.0.0.1:2525';
  admin = await account('admin');
  university = await organisation();
  person = await account('contributor', { organisationId: university });
  other = await account('reader', { organisationId: await organisation() });
});

const CHOSEN = 'une phrase que je retiens';
const later = (minutes: number) => nowAt(new Date(Date.parse(NOW.instant) + minutes * 60_000));
const link = (actor: Person | null, token: string) => execute(linkAccount, { token }, by(actor));
const visit = { now: later(1), address: '192.0.2.1', browser: 'Firefox · Linux' };
const opens = async (email: string, password = PASSWORD, now = visit.now) => {
  const { sessionId } = await signIn({ email, password }, { ...visit, now });
  return (await sessionById(read(), sessionId))?.accountId;
};

/** A session of an account, as a request finds it. */
async function sessionOf({ accountId }: { accountId: number }, at = NOW.instant): Promise<SignedIn> {
  const id = `session-${accountId}-${at}`;
  await write((tx) => openSession(tx, { id, accountId, at, browser: 'Firefox · Linux' }));
  const found = await actorOfSession(read(), id, nowAt(new Date(at)));
  if (!found) throw new Error('No session');
  return found.actor;
}
const goTo = (actor: SignedIn, { accountId }: { accountId: number }, now = NOW) =>
  switchAccount({ accountId }, { ...by(actor, now), actor, browser: 'Firefox · Linux' });

/** Invites an address as an administrator does, and returns the account with the secret of its link. */
async function invited(email: string, more: Record<string, unknown> = {}) {
  const wanted = {
    name: 'Personne',
    email,
    role: 'reader',
    organisationId: university,
    scopes: [],
    endsOn: null,
  };
  const { accountId } = await openAccount({ ...wanted, ...more }, by(admin));
  return { accountId, token: await invitationTo(accountId) };
}

describe('an invitation to an address that is known', () => {
  it('is opened as one to another address is: same answer, same account, same message', async () => {
    const before = read().select().from(t.messages).all().length;
    const [known, unknown] = [await invited(person.email), await invited('nouvelle@exemple.fr')];
    const messages = read().select().from(t.messages).all().slice(before);
    expect(messages.map(({ kind, accountId }) => [kind, accountId])).toEqual([
      ['invitation', known.accountId],
      ['invitation', unknown.accountId],
    ]);
    expect(await opens(person.email)).toBe(person.accountId);
  });

  it('chooses no second password: its person signs in, and links it', async () => {
    const { accountId, token } = await invited(person.email);
    const choose = () => acceptInvitation({ token, newPassword: CHOSEN }, by(null));
    expect(await refusedWith(choose())).toBe('account_known');
    expect(await refusedWith(link(null, token))).toBe('sign_in_needed');
    expect(await link(person, token)).toEqual({ accountId });
    expect(accountsOfPerson(read(), accountId)).toEqual([person.accountId, accountId]);
    expect(await refusedWith(choose())).toBe('link_expired');
    expect(await refusedWith(link(person, token))).toBe('link_expired');
  });

  it('where the known account is closed, lets a password be chosen', async () => {
    await execute(disableAccount, { accountId: person.accountId }, by(admin));
    const { token } = await invited(person.email);
    expect(await refusedWith(acceptInvitation({ token, newPassword: CHOSEN }, by(null)))).toBeUndefined();
  });

  it('is no other account of somebody else who is signed in', async () => {
    const { token } = await invited(person.email);
    expect(await refusedWith(link(other, token))).toBe('invitation_of_other');
    expect(accountsOfPerson(read(), other.accountId)).toEqual([other.accountId]);
  });
});

describe('linking', () => {
  it('an account of another address is one’s own too, by its link', async () => {
    const { accountId, token } = await invited('deuxieme@exemple.fr');
    await link(person, token);
    expect(await opens('deuxieme@exemple.fr')).toBe(accountId);
    expect(read().select().from(t.messages).all().at(-1)).toMatchObject({
      kind: 'identity_linked',
      accountId: person.accountId,
      params: { account: accountId },
    });
  });

  it.each<[string, () => Promise<[Person, number]>, string]>([
    ['the account of this session', async () => [person, person.accountId], 'account_already_yours'],
    [
      'one that is linked already',
      async () => {
        await onePerson(person, other);
        return [person, other.accountId];
      },
      'account_already_yours',
    ],
    [
      'one of somebody who holds several',
      async () => {
        await onePerson(await account('lead', { organisationId: university }), other);
        return [person, other.accountId];
      },
      'account_of_other_person',
    ],
    [
      'one of the same role and organisation',
      async () => [person, (await account('contributor', { organisationId: university })).accountId],
      'account_held_twice',
    ],
    [
      'one with a second factor of its own',
      async () => {
        await write((tx) =>
          insertSecondFactor(tx, {
            ...{
              accountId: other.accountId,
              kind: 'totp',
              name: 'Codes',
              createdAt: NOW.instant,
              secret: 'x',
            },
          }),
        );
        await write(async (tx) => {
          tx.update(t.credentials).set({ changedAt: '2026-11-19T00:00:00.000Z' }).run();
        });
        return [person, other.accountId];
      },
      'account_has_factor',
    ],
  ])('refuses %s', async (_, made, code) => {
    const [actor, accountId] = await made();
    expect(await refusedWith(link(actor, await invitationTo(accountId)))).toBe(code);
  });

  it('asks who one is where that was proved long ago, and changes nothing with an expired link', async () => {
    const actor = await sessionOf(person, later(-30).instant);
    const token = await invitationTo(other.accountId);
    expect(await refusedWith(execute(linkAccount, { token }, by(actor)))).toBe('prove_again');
    expect(await refusedWith(execute(linkAccount, { token }, by(person, later(8 * 24 * 60))))).toBe(
      'link_expired',
    );
  });

  it('gives it the identities and the password of the person, and takes those it had', async () => {
    const identity = { issuer: 'https://fi.exemple', subject: 'alice', at: NOW.instant };
    await write((tx) => addIdentity(tx, { ...identity, accountId: person.accountId }));
    await write((tx) => addIdentity(tx, { ...identity, subject: 'autre', accountId: other.accountId }));
    await onePerson(person, other);
    expect(await identitiesOf(read(), other.accountId)).toHaveLength(1);
    const actor = await sessionOf(person);
    const request = { ...by(actor), actor };
    await changePassword({ currentPassword: PASSWORD, newPassword: CHOSEN }, request);
    expect(await opens(other.email, CHOSEN)).toBe(other.accountId);
    expect(await refusedWith(opens(other.email, PASSWORD))).toBe('wrong_credentials');
  });
});

it('an identity that opens two accounts makes one person of those who hold them', async () => {
  await setPassword({ accountId: other.accountId }, by(admin));
  const identity = { issuer: 'https://fi.exemple', subject: 'alice' };
  for (const one of [person, other]) await execute(linkIdentity, identity, by(one));
  expect(accountsOfPerson(read(), other.accountId)).toEqual([person.accountId, other.accountId]);
  expect(await refusedWith(goTo(await sessionOf(person), other))).toBe('account_apart');
});

describe('changing accounts', () => {
  beforeEach(() => onePerson(person, other));

  it('ends the session and opens one of the other account, no younger than before', async () => {
    const actor = await sessionOf(person);
    expect(actor.holdsOthers).toBe(true);
    const { sessionId, role } = await goTo(actor, other, later(5));
    expect(role).toBe('reader');
    expect(await actorOfSession(read(), actor.sessionId, later(5))).toBeUndefined();
    const opened = await actorOfSession(read(), sessionId, later(5));
    expect(opened?.actor).toMatchObject({ accountId: other.accountId, proof: { at: NOW.instant } });
    expect(opened?.times.createdAt).toBe(NOW.instant);
    const lines = read().select().from(t.journal).all();
    expect(lines.at(-1)).toMatchObject({
      command: 'switch-account',
      accountId: person.accountId,
      subject: `account:${other.accountId}`,
      references: { from: person.accountId },
    });
  });

  it('signs in next time under the one that was used last, and lists them all', async () => {
    await goTo(await sessionOf(person), other, later(1));
    const states = ownAccounts(read(), person, NOW).map(({ id, state }) => [id, state]);
    expect(states).toEqual([
      [person.accountId, 'current'],
      [other.accountId, 'open'],
    ]);
    expect((await accountsAt(read(), person.email)).map(({ id }) => id)).toEqual([person.accountId]);
  });

  it('is refused to somebody else’s, to a closed one, and to one that was given a password', async () => {
    const actor = await sessionOf(person);
    expect(await refusedWith(goTo(actor, admin))).toBe('not_found');
    expect(await refusedWith(goTo(actor, person))).toBe('account_current');
    const again = await sessionOf(person, later(1).instant);
    await setPassword({ accountId: other.accountId }, by(admin));
    expect(await refusedWith(goTo(again, other))).toBe('account_apart');
    await execute(disableAccount, { accountId: other.accountId }, by(admin));
    expect(await refusedWith(goTo(again, other))).toBe('account_closed');
    expect(await actorOfSession(read(), again.sessionId, later(1))).toBeDefined();
  });

  it('to a role that must have a second factor asks for a fresh proof, and the session owes the factor', async () => {
    const officer = await officerOf('JURISTES');
    await onePerson(person, officer);
    const old = await sessionOf(person);
    expect(await refusedWith(goTo(old, officer, later(20)))).toBe('prove_again');
    const { sessionId } = await goTo(old, officer, later(5));
    expect((await actorOfSession(read(), sessionId, later(5)))?.owes).toBe('second_factor_to_enrol');
    await write((tx) =>
      insertSecondFactor(tx, {
        ...{ accountId: officer.accountId, kind: 'totp', name: 'Codes', createdAt: NOW.instant, secret: 'x' },
      }),
    );
    // The factor is the person's: it is owed under each account.
    const next = await actorOfSession(read(), (await sessionOf(other)).sessionId, NOW);
    expect(next?.owes).toBe('second_factor_to_give');
  });
});

describe('what happens to one account', () => {
  beforeEach(() => onePerson(person, other));

  it('closed, it leaves the other, which the same address and password open', async () => {
    const { accountId, token } = await invited(person.email);
    await link(person, token);
    await execute(disableAccount, { accountId: person.accountId }, by(admin));
    expect(await opens(person.email)).toBe(accountId);
    expect(await opens(other.email)).toBe(other.accountId);
  });

  it('a password that somebody else gave to it opens it alone', async () => {
    const { password } = await setPassword({ accountId: other.accountId }, by(admin));
    const session = await sessionOf(other);
    expect(await refusedWith(goTo(session, person))).toBe('account_apart');
    expect(await opens(other.email, password)).toBe(other.accountId);
    expect(await refusedWith(opens(person.email, password))).toBe('wrong_credentials');
    expect(await opens(person.email)).toBe(person.accountId);
    // Its person takes it back by its link.
    await link(person, await invitationTo(other.accountId));
    expect(await opens(other.email, PASSWORD, later(2))).toBe(other.accountId);
  });

  it('a link to one mailbox changes the password of the accounts of that address alone', async () => {
    const third = await invited(person.email);
    await link(person, third.token);
    const token = await invitationTo(person.accountId);
    await acceptInvitation({ token, newPassword: CHOSEN }, by(null));
    expect(await opens(person.email, CHOSEN)).toBe(person.accountId);
    expect(await refusedWith(opens(other.email, CHOSEN))).toBe('wrong_credentials');
    expect(await opens(other.email)).toBe(other.accountId);
  });
});

describe('nobody who may not look for addresses is told which are known', () => {
  it('a lead who opens an account of his organisation has one answer', async () => {
    const lead = await account('lead', { organisationId: university });
    const wanted = { name: 'Personne', role: 'reader', organisationId: university, scopes: [], endsOn: null };
    for (const email of [other.email, admin.email, 'nouvelle@exemple.fr'])
      expect((await openAccount({ ...wanted, email }, by(lead))).password).toBeNull();
    expect(await refusedWith(openAccount({ ...wanted, email: lead.email }, by(lead)))).toBe('own_invitation');
    expect(await refusedWith(openAccount({ ...wanted, email: other.email }, by(lead)))).toBe(
      'account_exists',
    );
    env().SMTP_URL = '';
    for (const email of [admin.email, 'encore@exemple.fr'])
      expect(await refusedWith(openAccount({ ...wanted, email }, by(lead)))).toBe('mail_needed');
    expect(await refusedWith(openAccount({ ...wanted, email: other.email }, by(admin)))).toBe(
      'account_exists',
    );
    expect(
      await refusedWith(createAccount({ ...wanted, role: 'contributor', email: other.email }, by(admin))),
    ).toBe('email_taken');
  });
});
