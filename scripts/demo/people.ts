import { createAccount } from '@/lib/account/create-account';
import { DEMO_PASSWORD } from '@/lib/account/demonstration-password';
import { firstAdministrator } from '@/lib/account/first-administrator';
import { linkAccount } from '@/lib/account/link-account';
import { hashPassword, oneTimePassword } from '@/lib/account/passwords';
import type { Now } from '@/lib/domain/time';
import { makeLink } from '@/lib/mail/keep-link';
import { ACCOUNTS, type AccountSpec, ADMINISTRATOR, emailOf, SECOND_ACCOUNT } from './accounts';
import { perform, type World } from './world';

const ADMIN = ADMINISTRATOR.key;

/** The service itself opens the first account: before it nobody has the right to. */
export async function openAdministration(world: World, now: Now): Promise<void> {
  const { accountId } = await firstAdministrator({ name: ADMINISTRATOR.name, email: emailOf(ADMIN) }, now, {
    passwordHash: await hashPassword(DEMO_PASSWORD),
    demonstration: true,
  });
  world.addActor(ADMIN, { accountId, role: 'admin', organisationId: null, scopes: [] });
}

/** Two passwords for all, hashed before any write: slow on purpose, they would be the longest part of the load. */
export interface Passwords {
  shown: string;
  /** Of the leads that are not on the sign-in page: nobody knows it. */
  unknown: string;
}

export const hashPasswords = async (): Promise<Passwords> => ({
  shown: await hashPassword(DEMO_PASSWORD),
  unknown: await hashPassword(oneTimePassword()),
});

/** Opens the accounts of people outside consortia, or, once there are organisations, of those inside. */
export async function openAccounts(
  world: World,
  now: Now,
  passwords: Passwords,
  which: 'programme' | 'consortia',
): Promise<number> {
  const wanted = ACCOUNTS.filter(({ organisation }) => (organisation === null) === (which === 'programme'));
  for (const account of wanted) await openAccount(world, now, passwords, account);
  return wanted.length;
}

export async function openAccount(
  world: World,
  now: Now,
  passwords: Passwords,
  account: AccountSpec,
): Promise<void> {
  const { key, name, role, organisation, scopes, endsOn, shown } = account;
  const organisationId = organisation === null ? null : world.id('organisation', organisation);
  const { accountId } = await createAccount(
    { name, email: emailOf(key), role, organisationId, scopes, endsOn },
    { actor: world.actor(ADMIN), now, door: 'script' },
    { passwordHash: shown ? passwords.shown : passwords.unknown, demonstration: shown },
  );
  world.addActor(key, { accountId, role, organisationId, scopes });
}

/** The second account of a person, linked as he does it: by its invitation, signed in under the first. */
export async function linkSecondAccount(world: World, now: Now): Promise<void> {
  const { first, second } = SECOND_ACCOUNT;
  const token = await makeLink({ kind: 'invitation', accountId: world.actor(second).accountId }, now);
  await perform(linkAccount, { token }, world.actor(first), now);
}
