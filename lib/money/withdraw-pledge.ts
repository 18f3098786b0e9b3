import type { z } from 'zod';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { withdrawalInput } from '@/lib/domain/withdrawal';
import { recordWithdrawal } from '@/lib/project/withdrawal-record';
import { findMoneyFact } from './withdraw-money-fact';

/** Takes back a co-financing recorded by mistake: the word before it on the same funder stands again. */
export const withdrawPledge: Command<
  z.output<typeof withdrawalInput>,
  { target: Target; fact: { projectId: number; knownFrom: string } },
  { withdrawn: true }
> = {
  name: 'withdraw-pledge',
  permission: 'cofunding.pledge',
  input: withdrawalInput,
  find: (circumstances, { id }) => findMoneyFact(circumstances, { thing: 'pledge', id }),
  async run(circumstances, { id, reason }, { fact: { projectId, knownFrom } }) {
    await recordWithdrawal(circumstances, 'pledge', id, reason);
    return {
      result: { withdrawn: true },
      journal: { subject: `pledge:${id}`, projectId, reason, knownFrom },
    };
  },
};
