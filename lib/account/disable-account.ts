import { z } from 'zod';
import { withdrawInvitations } from '@/db/account-invitations';
import { revokeSessionsOf } from '@/db/account-sessions';
import { revokeTokensOf } from '@/db/account-tokens';
import { setAccountStatus } from '@/db/accounts';
import type { Command } from '@/lib/command';
import { accountNamed } from '@/lib/domain/account';
import { confirmOrRefuse } from '@/lib/refusal';
import { type FoundAccount, findAccount, leavesLastOfficer } from './account-found';

const input = accountNamed.extend({
  /** The warnings that were said yes to. */
  confirmed: z.array(z.string()).default([]),
});

/**
 * Closes an account at once, its sessions, tokens and links for good. What it entered stays: nothing is lost with an
 * account. That an action is left with fewer than two officers must be said yes to, and stops nobody: an account may be
 * in the hands of somebody else.
 */
export const disableAccount: Command<z.infer<typeof input>, FoundAccount, { sessionsEnded: number }> = {
  name: 'disable-account',
  permission: 'account.manage',
  input,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx, now }, { accountId, confirmed }, { account }) {
    const isLast = await leavesLastOfficer(tx, account, { ...account, status: 'disabled' });
    confirmOrRefuse(
      isLast ? [{ path: 'confirmed', code: 'disabling_of_last_officer', params: {} }] : [],
      confirmed,
    );
    await setAccountStatus(tx, accountId, 'disabled');
    const sessionsEnded = await revokeSessionsOf(tx, accountId, now.instant);
    await revokeTokensOf(tx, accountId, now.instant);
    await withdrawInvitations(tx, accountId, now.instant);
    return { result: { sessionsEnded }, journal: { subject: `account:${accountId}` } };
  },
};
