import type { z } from 'zod';
import { findAmount, touchProject } from '@/db/project-life';
import { findProject, projectTarget } from '@/db/projects';
import { isWithdrawn } from '@/db/withdrawals';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { withdrawalInput } from '@/lib/domain/withdrawal';
import { recordWithdrawal } from './withdrawal-record';

type Amount = NonNullable<Awaited<ReturnType<typeof findAmount>>>;

/** Takes back an amount recorded by mistake: the one before it of its kind stands again. */
export const withdrawAmount: Command<
  z.output<typeof withdrawalInput>,
  { target: Target; amount: Amount },
  { withdrawn: true }
> = {
  name: 'withdraw-amount',
  permission: 'project.manage',
  input: withdrawalInput,
  async find({ tx, now }, { id }) {
    const amount = await findAmount(tx, id);
    if (!amount || isWithdrawn(tx, 'amount', id)) return undefined;
    if (!(await findProject(tx, { id: amount.projectId }))) return undefined;
    return { amount, target: await projectTarget(tx, amount.projectId, now.day) };
  },
  async run(circumstances, { id, reason }, { amount }) {
    await recordWithdrawal(circumstances, 'amount', id, reason);
    await touchProject(circumstances.tx, amount.projectId);
    return {
      result: { withdrawn: true },
      journal: {
        subject: `amount:${id}`,
        projectId: amount.projectId,
        reason,
        knownFrom: amount.knownFrom,
      },
    };
  },
};
