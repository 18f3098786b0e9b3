import { z } from 'zod';
import { withdrawInvitations } from '@/db/account-invitations';
import { revokeSessionsOf } from '@/db/account-sessions';
import { revokeTokensOf } from '@/db/account-tokens';
import { accountById, insertAccount, setAccountStatus, updateAccount } from '@/db/accounts';
import { queueMessage, readdressMessages, withdrawMessages } from '@/db/mail-messages';
import { type Circumstances, type Command, execute, fieldsOf, type Request } from '@/lib/command';
import { isConsortiumRole, newAccount } from '@/lib/domain/account';
import { LINK_KINDS } from '@/lib/domain/message';
import { mailConfigured } from '@/lib/mail/transport';
import { Refusal, refusedField } from '@/lib/refusal';
import { type Account, type FoundAccount, targetOf } from './account-found';
import { queueInvitation } from './invite-account';
import { hashPassword, oneTimePassword } from './passwords';
import { refuseOwnAddress, sameAccount } from './same-address';

const input = z.object({
  /** Who leaves. */
  accountId: z.int().positive(),
  /** An account of the same organisation; null: somebody new, by name and address. */
  successorId: z.int().positive().nullable(),
  name: z.string().max(200).default(''),
  email: z.string().max(254).default(''),
  /** What becomes of the leaver's account. */
  keep: z.enum(['disabled', 'reader']),
});
type Input = z.infer<typeof input>;

export interface HandedOver {
  successorId: number;
  /** Whoever did it handed over his own account: his session is over. */
  oneself: boolean;
}

/**
 * Gives the work of a lead to somebody of the same organisation, who leads from then on. The leaver's sessions, keys
 * and links end; the messages that wait for him go to the successor. Reports, drafts, comments, files and imports
 * hang on the reports and stay; what was written keeps its author.
 */
const command = (passwordHash: string): Command<Input, FoundAccount, HandedOver> => ({
  name: 'hand-over',
  permission: 'account.hand_over',
  input,
  async find({ tx, now }, { accountId }) {
    const account = await accountById(tx, accountId);
    return account && { account, target: await targetOf(tx, account, now.day) };
  },
  async run(circumstances, given, { account }) {
    const { tx, actor, now } = circumstances;
    if (account.role !== 'lead' || account.status !== 'active' || account.organisationId === null)
      throw new Refusal('conflict', 'not_a_lead');
    const { successorId, created } =
      given.successorId === null
        ? { successorId: await invited(circumstances, given, account, passwordHash), created: true }
        : { successorId: await promoted(circumstances, given.successorId, account), created: false };

    if (given.keep === 'reader') await updateAccount(tx, account.id, { ...account, role: 'reader' });
    else await setAccountStatus(tx, account.id, 'disabled');
    await revokeSessionsOf(tx, account.id, now.instant);
    await revokeTokensOf(tx, account.id, now.instant);
    await withdrawInvitations(tx, account.id, now.instant);
    await withdrawMessages(tx, account.id, LINK_KINDS);
    await readdressMessages(tx, account.id, successorId);
    await queueMessage(tx, {
      kind: 'handover',
      accountId: successorId,
      params: { from: account.id },
      dedupeKey: `handover:${account.id}:${successorId}:${now.instant}`,
      at: now.instant,
    });
    return {
      result: { successorId, oneself: account.id === actor.accountId },
      journal: {
        subject: `account:${account.id}`,
        references: { to: successorId, created, kept: given.keep },
      },
    };
  },
});

/** An account of the organisation that is there already. */
async function promoted({ tx }: Circumstances, successorId: number, leaver: Account): Promise<number> {
  const successor = await accountById(tx, successorId);
  if (
    !successor ||
    successor.id === leaver.id ||
    successor.status !== 'active' ||
    successor.organisationId !== leaver.organisationId ||
    !isConsortiumRole(successor.role)
  )
    throw new Refusal('invalid', 'invalid_input', {}, [
      { path: 'successorId', code: 'unknown_successor', params: {} },
    ]);
  await updateAccount(tx, successor.id, { ...successor, role: 'lead' });
  return successor.id;
}

/** Somebody new, who chooses a password by the invitation. */
async function invited(
  { tx, actor, now }: Circumstances,
  { name, email }: Input,
  { organisationId, demonstration }: Account,
  passwordHash: string,
): Promise<number> {
  if (name.trim() === '' && email.trim() === '')
    throw new Refusal('invalid', 'invalid_input', {}, [
      { path: 'successorId', code: 'successor_needed', params: {} },
    ]);
  if (!mailConfigured()) throw new Refusal('conflict', 'successor_needs_mail');
  const parsed = newAccount.safeParse({
    name,
    email,
    role: 'lead',
    organisationId,
    scopes: [],
    endsOn: null,
  });
  if (!parsed.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(parsed.error));
  await refuseOwnAddress(tx, actor, parsed.data.email);
  if (await sameAccount(tx, parsed.data)) throw refusedField('email', 'account_exists');
  const id = await insertAccount(tx, {
    ...parsed.data,
    ...{ passwordHash, oneTimeUntil: null, demonstration, at: now.instant },
  });
  await queueInvitation(tx, id, now.instant);
  return id;
}

/** Hands over; the hash of a password that nobody knows is made before, as it is slow. */
export async function handOver(raw: unknown, request: Request): Promise<HandedOver> {
  if (!request.actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  return execute(command(await hashPassword(oneTimePassword())), raw, request);
}
