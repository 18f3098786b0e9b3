import { z } from 'zod';
import { invitationOf, markInvitationUsed } from '@/db/account-invitations';
import { accountById, accountsAt, neverCame } from '@/db/accounts';
import { withdrawMessages } from '@/db/mail-messages';
import { heldAccounts } from '@/db/person-accounts';
import { type Read, read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, fieldsOf, type Request } from '@/lib/command';
import { foldEmail, newPassword } from '@/lib/domain/account';
import { LINK_KINDS } from '@/lib/domain/message';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import { linkTokenHash } from '@/lib/mail/tokens';
import { Refusal } from '@/lib/refusal';
import { refuseGuessable } from './acceptable-password';
import { hashPassword } from './passwords';
import { replacePassword } from './replaced-password';
import { accountKey, excuseTries } from './sign-in-tries';

const input = z.object({ token: z.string().max(100), newPassword });

/** The link that a token opens, and whose it is; undefined where it serves no longer, whatever the reason. */
export async function standingLink(read: Read, token: string, now: Now) {
  const link = await invitationOf(read, linkTokenHash(token));
  if (!link || link.usedAt !== null || link.withdrawnAt !== null || link.expiresAt <= now.instant)
    return undefined;
  const account = await accountById(read, link.accountId);
  return account && mayBeUsed(account, now) ? { link, account } : undefined;
}

/**
 * Of an invitation whose address somebody has already: he is asked to sign in, and chooses no second password. Only who
 * holds the link, that is who reads that mailbox, is told.
 */
export async function refuseKnown(
  read: Read,
  { link, account }: NonNullable<Awaited<ReturnType<typeof standingLink>>>,
  now: Now,
): Promise<void> {
  if (link.kind === 'invitation' && (await knownElsewhere(read, account, now)))
    throw new Refusal('conflict', 'account_known');
}

/** Whether an invitation is to an address by which somebody may sign in already. */
export const knownElsewhere = async (
  read: Read,
  { id, email }: { id: number; email: string },
  now: Now,
): Promise<boolean> =>
  neverCame(read, id) &&
  (await accountsAt(read, email)).some((other) => other.id !== id && !other.waits && mayBeUsed(other, now));

/** The accounts that one password opens and that have the same address: another mailbox is not who reads this one. */
const sharingAt = (read: Read, { id, email }: { id: number; email: string }): number[] =>
  heldAccounts(read, id)
    .filter((held) => held.id === id || (held.shared && foldEmail(held.email) === foldEmail(email)))
    .map((held) => held.id);

const expired = () => new Refusal('conflict', 'link_expired');

const command = (token: string, passwordHash: string): Command<unknown, { target: Target }, null> => ({
  name: 'accept-invitation',
  permission: 'session.open',
  input: z.unknown(),
  find: async () => ({ target: {} }),
  async run({ tx, now }) {
    // Read again inside the write: of two requests with one link, one is refused.
    const standing = await standingLink(tx, token, now);
    if (!standing) throw expired();
    const { link, account } = standing;
    await refuseKnown(tx, standing, now);
    await markInvitationUsed(tx, link.id, now.instant);
    await withdrawMessages(tx, account.id, LINK_KINDS);
    for (const accountId of sharingAt(tx, account))
      await replacePassword(tx, { accountId, passwordHash, oneTimeUntil: null, instant: now.instant });
    return { result: null, journal: { subject: `account:${account.id}`, references: { kind: link.kind } } };
  },
});

/**
 * Chooses the password of the account that a link was sent to: once, before it expires. Every session and token of the
 * account ends, and its failed tries to sign in are forgotten. So with the person’s other accounts of that address.
 */
export async function acceptInvitation(raw: unknown, request: Request): Promise<null> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(parsed.error));
  const { token, newPassword: password } = parsed.data;
  // Before the slow hash: a wrong link costs nothing.
  const standing = await standingLink(read(), token, request.now);
  if (!standing) throw expired();
  await refuseKnown(read(), standing, request.now);
  await refuseGuessable('newPassword', password, standing.account);
  const { id, role, organisationId, scopes, email } = standing.account;
  const actor = { accountId: id, role, organisationId, scopes };
  const { now, door } = request;
  await execute(command(token, await hashPassword(password)), null, { actor, now, door });
  await excuseTries(accountKey(email));
  return null;
}
