import { z } from 'zod';
import { type Budget, countTry, standingTries } from '@/db/account-attempts';
import { read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { tellOwner } from './told';

/** Refuses six digits for an account for which too many were wrong: they are the one thing that can be guessed. */
export async function refuseOverCodes(account: Budget): Promise<void> {
  const [tries] = await standingTries(read(), [account]);
  if (tries && tries.count >= account.most)
    throw new Refusal('limited', 'too_many_codes', { minutes: tries.minutes });
}

const budget = z.object({ key: z.string(), most: z.number(), minutes: z.number() });
const failed = z.object({ pair: budget, account: budget, accountId: z.int().positive() });

/** Charges a wrong second factor. The one that uses up the budget of an account tells its owner that his password is known. */
export const refuseSecondFactor: Command<z.infer<typeof failed>, { target: Target }, null> = {
  name: 'refuse-second-factor',
  permission: 'self.manage',
  input: failed,
  find: async ({ actor }) => ({ target: { accountId: actor.accountId } }),
  async run({ tx, now }, { pair, account, accountId }) {
    const [, ofAccount] = await countTry(tx, [pair, account]);
    if (ofAccount?.count === account.most)
      await tellOwner(tx, { accountId, what: 'guessed', at: now.instant });
    return { result: null, journal: { subject: `account:${accountId}` } };
  },
};
