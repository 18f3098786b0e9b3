import type { z } from 'zod';
import { withdrawInvitations } from '@/db/account-invitations';
import { withdrawMessages } from '@/db/mail-messages';
import type { Command } from '@/lib/command';
import { accountNamed } from '@/lib/domain/account';
import { LINK_KINDS } from '@/lib/domain/message';
import { type FoundAccount, findAccount } from './account-found';

/** Makes the links sent to an account useless, at once. */
export const withdrawInvitation: Command<z.infer<typeof accountNamed>, FoundAccount, null> = {
  name: 'withdraw-invitation',
  permission: 'account.manage',
  input: accountNamed,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx, now }, { accountId }) {
    await withdrawMessages(tx, accountId, LINK_KINDS);
    await withdrawInvitations(tx, accountId, now.instant);
    return { result: null, journal: { subject: `account:${accountId}` } };
  },
};
