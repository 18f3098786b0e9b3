import { accountReferencesExist, emailIsTaken, insertAccount } from '@/db/accounts';
import type { Read } from '@/db/store';
import { can, type Target } from '@/lib/access/policy';
import { type Command, execute, type Request } from '@/lib/command';
import { type NewAccount, newAccount } from '@/lib/domain/account';
import { oneTimeUntil } from '@/lib/domain/one-time-password';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { mailConfigured } from '@/lib/mail/transport';
import { type FieldRefusal, Refusal, refusedField } from '@/lib/refusal';
import { targetOf } from './account-found';
import { queueInvitation } from './invite-account';
import { hashPassword, oneTimePassword } from './passwords';
import { refuseOwnAddress, sameAccount } from './same-address';

interface Given {
  passwordHash: string;
  demonstration: boolean;
  /** The person chooses a password by a link sent by e-mail. */
  invite: boolean;
  /** Somebody is shown the password where no link leaves. */
  byForm: boolean;
}

const command = (given: Given): Command<NewAccount, { target: Target }, { accountId: number }> => ({
  name: 'create-account',
  permission: 'account.manage',
  input: newAccount,
  async find({ tx, now }, account) {
    return { target: await targetOf(tx, account, now.day) };
  },
  async run({ tx, actor, now }, account) {
    const { passwordHash, demonstration, invite, byForm } = given;
    await refuseOwnAddress(tx, actor, account.email);
    if (byForm && !invite && !can(actor, 'person.address.read')) throw new Refusal('conflict', 'mail_needed');
    if (await sameAccount(tx, account)) throw refusedField('email', 'account_exists');
    // An invitation asks its person who he is; a password shown to somebody else would make two persons of one.
    await refuseUnknown(tx, account, invite ? 'nothing of the address' : undefined);
    const accountId = await insertAccount(tx, {
      ...account,
      ...{ passwordHash, demonstration, at: now.instant },
      // The demonstration's is published, and where a link is sent nobody knows any.
      oneTimeUntil: demonstration || invite ? null : oneTimeUntil(now),
    });
    if (invite) await queueInvitation(tx, accountId, now.instant);
    const { role, organisationId, scopes } = account;
    return {
      result: { accountId },
      journal: { subject: `account:${accountId}`, references: { role, organisationId, scopes } },
    };
  },
});

/**
 * Opens an account with a password to be shown once and changed at the first sign-in. Scripts may give another and mark the account as
 * one of the demonstration. Refuses the same account twice, an unknown organisation, action or region and, where no invitation leaves, an
 * address that somebody has.
 */
export async function createAccount(
  raw: unknown,
  request: Request,
  script: { passwordHash?: string; demonstration?: boolean; invite?: boolean; byForm?: boolean } = {},
): Promise<{ accountId: number; password: string }> {
  if (!request.actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const password = oneTimePassword();
  const passwordHash = script.passwordHash ?? (await hashPassword(password));
  const { demonstration = false, invite = false, byForm = false } = script;
  // A replay would answer a password that is not the account's: it is refused as an address already taken.
  const { idempotencyKey: _, ...once } = request;
  const { accountId } = await execute(command({ passwordHash, demonstration, invite, byForm }), raw, once);
  return { accountId, password };
}

/**
 * The same from a form: an invitation is sent where mail is configured, to a known address as to another, and nobody but
 * the person knows a password; elsewhere the password is to be shown once, by those who may know which addresses have an account.
 */
export async function openAccount(
  raw: unknown,
  request: Request,
): Promise<{ accountId: number; password: string | null }> {
  const invite = mailConfigured();
  const { accountId, password } = await createAccount(raw, request, { invite, byForm: true });
  return { accountId, password: invite ? null : password };
}

/** Refuses what an account may not name; of the address, what `about` says: the account that has it, or nothing. */
export async function refuseUnknown(
  read: Read,
  account: NewAccount,
  about?: number | 'nothing of the address',
): Promise<void> {
  const exists = await accountReferencesExist(read, account);
  const fields: FieldRefusal[] = [];
  const refuse = (path: string, code: RefusalCode) => fields.push({ path, code, params: {} });
  if (!exists.organisation) refuse('organisationId', 'unknown_organisation');
  if (!exists.scopes) refuse('scopes', 'unknown_scope');
  if (about !== 'nothing of the address' && (await emailIsTaken(read, account.email, about)))
    refuse('email', 'email_taken');
  if (fields.length > 0) throw new Refusal('invalid', 'invalid_input', {}, fields);
}
