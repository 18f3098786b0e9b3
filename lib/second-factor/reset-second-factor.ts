import type { z } from 'zod';
import { revokeSessionsOf } from '@/db/account-sessions';
import { accountToSignIn } from '@/db/accounts';
import { accountsOfPerson } from '@/db/person-accounts';
import { deleteCodesOf } from '@/db/recovery-codes';
import { deleteSecondFactorsOf } from '@/db/second-factors';
import { read } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { type FoundAccount, findAccount } from '@/lib/account/account-found';
import { type Command, execute } from '@/lib/command';
import { accountNamed } from '@/lib/domain/account';
import type { Now } from '@/lib/domain/time';
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
    for (const held of accountsOfPerson(tx, accountId)) await revokeSessionsOf(tx, held, at);
    await tellOwner(tx, { accountId, what: 'reset', at });
    return { result: { removed }, journal: { subject: `account:${accountId}`, references: { removed } } };
  },
};

/** The same from the terminal of the machine, for an only administrator: nobody else could. */
export async function resetFromTerminal(email: string, now: Now): Promise<void> {
  const account = await accountToSignIn(read(), email);
  if (!account) throw new Refusal('missing', 'no_account_of_address');
  await execute(resetSecondFactor, { accountId: account.id }, { actor: SYSTEM, now, door: 'script' });
}
