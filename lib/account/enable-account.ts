import type { z } from 'zod';
import { setAccountStatus } from '@/db/accounts';
import type { Command } from '@/lib/command';
import { accountNamed } from '@/lib/domain/account';
import { type FoundAccount, findAccount } from './account-found';

/** Opens a disabled account again, with the password that it had. */
export const enableAccount: Command<z.infer<typeof accountNamed>, FoundAccount, null> = {
  name: 'enable-account',
  permission: 'account.manage',
  input: accountNamed,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx }, { accountId }) {
    await setAccountStatus(tx, accountId, 'active');
    return { result: null, journal: { subject: `account:${accountId}` } };
  },
};
