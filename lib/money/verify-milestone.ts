import type { z } from 'zod';
import { isOwnHand } from '@/lib/access/own-hand';
import type { Command } from '@/lib/command';
import { verificationInput } from '@/lib/domain/money/milestone';
import { Refusal } from '@/lib/refusal';
import { writeMilestoneEvent } from './milestone-event';
import { type FoundMilestone, findProjectMilestone } from './milestone-found';

/** An officer verifies what a lead declares, or refuses it with a reason; never what he declared himself. */
export const verifyMilestone: Command<
  z.output<typeof verificationInput>,
  FoundMilestone,
  { eventId: number }
> = {
  name: 'verify-milestone',
  permission: 'project.manage',
  input: verificationInput,
  find: findProjectMilestone,
  async run(circumstances, given, found) {
    const { tx, actor, now } = circumstances;
    const declared = found.lines.findLast(({ kind }) => kind === 'reached');
    if (given.kind === 'verified' && declared && isOwnHand(tx, actor, declared.accountId))
      throw new Refusal('forbidden', 'own_entry');
    return writeMilestoneEvent(circumstances, { ...given, onDay: now.day }, found);
  },
};
