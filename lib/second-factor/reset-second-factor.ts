import type { z } from 'zod';
import { revokeSessionsOf } from '@/db/account-sessions';
import { deleteCodesOf } from '@/db/recovery-codes';
import { deleteSecondFactorsOf } from '@/db/second-factors';
import { type FoundAccount, findAccount } from '@/lib/account/account-found';
import type { Command } from '@/lib/command';
import { accountNamed } from '@/lib/domain/account';
import { Refusal } from '@/lib/refusal';
import { tellOwner } from './told';

/**
 * Takes the second factor of somebody else away, who lost it: application, passkeys, recovery codes. His sessions end,
 * and he is written to; at his next sign-in, whoever must have a factor is led to another.
 */
export const resetSecondFactor: Command<z.infer<typeof accountNamed>, FoundAccount, { removed: number }> = {
  name: 'reset-second-factor',
  permission: 'account.reset_factor',
  input: accountNamed,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx, now }, { accountId }) {
    const at = now.instant;
    const removed = await deleteSecondFactorsOf(tx, accountId);
    if (removed === 0) throw new Refusal('conflict', 'no_second_factor_there');
    await deleteCodesOf(tx, accountId);
    await revokeSessionsOf(tx, accountId, at);
    await tellOwner(tx, { accountId, what: 'reset', at });
    return { result: { removed }, journal: { subject: `account:${accountId}`, references: { removed } } };
  },
};
