import type { z } from 'zod';
import { withdrawInvitations } from '@/db/account-invitations';
import { revokeSessionsOf } from '@/db/account-sessions';
import { revokeTokensOf } from '@/db/account-tokens';
import { setAccountStatus } from '@/db/accounts';
import type { Command } from '@/lib/command';
import { accountNamed, confirmed } from '@/lib/domain/account';
import { confirmOrRefuse } from '@/lib/refusal';
import { type FoundAccount, findAccount, lastOfficerWarnings } from './account-found';

const input = accountNamed.extend({ confirmed });

/** Closes an account at once, its sessions, tokens and links for good. What it entered stays: nothing is lost with an account. */
export const disableAccount: Command<z.infer<typeof input>, FoundAccount, { sessionsEnded: number }> = {
  name: 'disable-account',
  permission: 'account.manage',
  input,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx, now }, { accountId, confirmed: given }, { account }) {
    confirmOrRefuse(await lastOfficerWarnings(tx, account, { ...account, status: 'disabled' }), given);
    await setAccountStatus(tx, accountId, 'disabled');
    const sessionsEnded = await revokeSessionsOf(tx, accountId, now.instant);
    await revokeTokensOf(tx, accountId, now.instant);
    await withdrawInvitations(tx, accountId, now.instant);
    return { result: { sessionsEnded }, journal: { subject: `account:${accountId}` } };
  },
};
