import type { z } from 'zod';
import { withdrawInvitations } from '@/db/account-invitations';
import { queueMessage, withdrawMessages } from '@/db/mail-messages';
import type { Tx } from '@/db/store';
import type { Command } from '@/lib/command';
import { accountNamed } from '@/lib/domain/account';
import { LINK_KINDS } from '@/lib/domain/message';
import { mailConfigured } from '@/lib/mail/transport';
import { Refusal } from '@/lib/refusal';
import { type FoundAccount, findAccount } from './account-found';

/** Queues the invitation of an account; the links sent before, and those that wait, serve no longer. */
export async function queueInvitation(tx: Tx, accountId: number, at: string): Promise<void> {
  await withdrawMessages(tx, accountId, LINK_KINDS);
  await withdrawInvitations(tx, accountId, at);
  await queueMessage(tx, {
    kind: 'invitation',
    accountId,
    params: {},
    dedupeKey: `invitation:${accountId}:${at}`,
    at,
  });
}

/** Sends, or sends again, a link by which the person chooses a password. */
export const inviteAccount: Command<z.infer<typeof accountNamed>, FoundAccount, null> = {
  name: 'invite-account',
  permission: 'account.manage',
  input: accountNamed,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx, now }, { accountId }, { account }) {
    if (account.status !== 'active') throw new Refusal('conflict', 'account_disabled');
    if (!mailConfigured()) throw new Refusal('conflict', 'mail_not_configured');
    await queueInvitation(tx, accountId, now.instant);
    return { result: null, journal: { subject: `account:${accountId}` } };
  },
};
