import { z } from 'zod';
import { appendOverlap, findOverlap, lastOverlap } from '@/db/project-overlaps';
import { projectTarget } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { linesText } from '@/lib/domain/accepted-text';
import { says } from '@/lib/domain/says';
import { Refusal } from '@/lib/refusal';

const input = z.object({
  overlapId: z.int().positive(),
  reason: linesText.min(2, says('reason_needed')).max(2000),
});

type Overlap = NonNullable<Awaited<ReturnType<typeof findOverlap>>>;

/** Takes a declared overlap back with a new line: earlier days keep reading it. Refused once another line holds. */
export const withdrawOverlap: Command<
  z.infer<typeof input>,
  { target: Target; overlap: Overlap },
  { overlapId: number }
> = {
  name: 'withdraw-overlap',
  permission: 'overlap.declare',
  input,
  async find({ tx, now }, { overlapId }) {
    const overlap = await findOverlap(tx, overlapId);
    return overlap && { overlap, target: await projectTarget(tx, overlap.projectId, now.day) };
  },
  async run({ tx, actor, now, door }, { reason }, { overlap }) {
    const last = await lastOverlap(tx, overlap);
    if (overlap.withdrawn || last?.id !== overlap.id) throw new Refusal('conflict', 'overlap_changed');
    const { projectId, firstTrainingId, secondTrainingId, periodId, measure, learners } = overlap;
    const overlapId = await appendOverlap(tx, {
      ...{ projectId, firstTrainingId, secondTrainingId, periodId, measure, learners, reason, door },
      withdrawn: true,
      accountId: actor.accountId,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result: { overlapId },
      journal: {
        subject: `overlap:${overlapId}`,
        projectId,
        references: { overlapId, withdrawn: overlap.id },
        reason,
      },
    };
  },
};
