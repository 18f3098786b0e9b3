import { z } from 'zod';
import { markInvitationUsed } from '@/db/account-invitations';
import { revokeSessionsOf } from '@/db/account-sessions';
import { revokeTokensOf } from '@/db/account-tokens';
import { accountsAt, neverCame } from '@/db/accounts';
import { queueMessage, withdrawMessages } from '@/db/mail-messages';
import { heldAccounts, joinAccount } from '@/db/person-accounts';
import { secondFactorsOf } from '@/db/second-factors';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { isOwnHand } from '@/lib/access/own-hand';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { LINK_KINDS } from '@/lib/domain/message';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { Refusal } from '@/lib/refusal';
import { standingLink } from './accept-invitation';

const input = z.object({ token: z.string().max(100) });

/**
 * Makes the account of an invitation another one of the person who is signed in: the link proves the mailbox, the
 * session proves the person. From then on the same proof opens both, and « own entry » knows them for one.
 */
export const linkAccount: Command<z.infer<typeof input>, { target: Target }, { accountId: number }> = {
  name: 'link-account',
  permission: 'self.link_account',
  input,
  find: async ({ actor }) => ({ target: { accountId: actor.accountId } }),
  async run({ tx, actor, now }, { token }) {
    const standing = await standingLink(tx, token, now);
    if (standing?.link.kind !== 'invitation') throw new Refusal('conflict', 'link_expired');
    const { link, account } = standing;
    const refused = await linkRefusal(tx, actor, account);
    if (refused) throw new Refusal('conflict', refused);
    const [accountId, at] = [account.id, now.instant];
    await markInvitationUsed(tx, link.id, at);
    await withdrawMessages(tx, accountId, LINK_KINDS);
    await joinAccount(tx, { accountId, to: actor.accountId, at });
    await revokeSessionsOf(tx, accountId, at);
    await revokeTokensOf(tx, accountId, at);
    await queueMessage(tx, {
      ...{ kind: 'identity_linked', accountId: actor.accountId, params: { account: accountId }, at },
      dedupeKey: `account_linked:${accountId}:${at}`,
    });
    const { role, organisationId } = account;
    return {
      result: { accountId },
      journal: { subject: `account:${accountId}`, references: { role, organisationId } },
    };
  },
};

/** Why the account of an invitation may not become another one of a person; undefined where it may. */
export async function linkRefusal(
  read: Read,
  actor: Pick<Performer, 'accountId'>,
  invited: { id: number; email: string; role: string; organisationId: number | null },
): Promise<RefusalCode | undefined> {
  const { id, email, role, organisationId } = invited;
  const own = heldAccounts(read, actor.accountId);
  const held = own.find((account) => account.id === id);
  // One's own that was set apart by a password which somebody else gave may come back.
  if (id === actor.accountId || held?.shared) return 'account_already_yours';
  if (!held && heldAccounts(read, id).length > 1) return 'account_of_other_person';
  const others = (await accountsAt(read, email)).filter((other) => other.id !== id && !other.waits);
  if (others.some((other) => !isOwnHand(read, actor, other.id))) return 'invitation_of_other';
  if (!held && !neverCame(read, id) && (await secondFactorsOf(read, id)).length > 0)
    return 'account_has_factor';
  const twice = own.some(
    (account) =>
      account.id !== id &&
      account.status === 'active' &&
      account.role === role &&
      account.organisationId === organisationId,
  );
  return twice ? 'account_held_twice' : undefined;
}
