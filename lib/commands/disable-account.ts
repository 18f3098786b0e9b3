import type { z } from 'zod';
import { setAccountStatus } from '@/db/accounts';
import { revokeSessionsOf } from '@/db/sessions';
import type { Command } from '@/lib/command';
import { accountNamed } from '@/lib/domain/account';
import { type FoundAccount, findAccount, refuseLastOfficer } from './account-found';

/** Closes an account and its sessions at once. What it entered stays: nothing is lost with an account. */
export const disableAccount: Command<
  z.infer<typeof accountNamed>,
  FoundAccount,
  { sessionsEnded: number }
> = {
  name: 'disable-account',
  permission: 'account.manage',
  input: accountNamed,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx, now }, { accountId }, { account }) {
    await refuseLastOfficer(tx, account, { ...account, status: 'disabled' });
    await setAccountStatus(tx, accountId, 'disabled');
    const sessionsEnded = await revokeSessionsOf(tx, accountId, now.instant);
    return { result: { sessionsEnded }, journal: { subject: `account:${accountId}` } };
  },
};
