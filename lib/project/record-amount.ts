import { z } from 'zod';
import { appendAmount, findProject, projectTarget } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { AMOUNT_KINDS } from '@/lib/domain/vocabulary';

const input = z.object({
  projectId: z.int().positive(),
  kind: z.enum(AMOUNT_KINDS),
  /** Integer cents. */
  cents: z.int().min(0).max(10_000_000_000_000),
  datedOn: z.iso.date(),
  source: z.string().trim().min(2).max(300),
});

/** Appends one of the four amounts of a project (announced, contracted, paid, spent): dated, sourced, never replaced. */
export const recordAmount: Command<z.infer<typeof input>, { target: Target }, { amountId: number }> = {
  name: 'record-amount',
  permission: 'project.manage',
  input,
  async find({ tx, now }, { projectId }) {
    if (!(await findProject(tx, { id: projectId }))) return undefined;
    const target = await projectTarget(tx, projectId, now.day);
    return { target: { ...target, actionKeys: target.projectActions } };
  },
  async run({ tx, actor, now }, given) {
    const author = { accountId: actor.accountId, recordedAt: now.instant, knownFrom: now.day };
    const amountId = await appendAmount(tx, { ...given, ...author });
    return {
      result: { amountId },
      journal: { subject: `amount:${amountId}`, projectId: given.projectId, references: { amountId } },
    };
  },
};
