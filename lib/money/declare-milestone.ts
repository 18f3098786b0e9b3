import type { z } from 'zod';
import type { Command } from '@/lib/command';
import { declarationInput } from '@/lib/domain/money/milestone';
import { writeMilestoneEvent } from './milestone-event';
import { type FoundMilestone, findProjectMilestone } from './milestone-found';

/** The lead says that a milestone was reached, with its proof: declared, until an officer verifies it. */
export const declareMilestone: Command<
  z.output<typeof declarationInput>,
  FoundMilestone,
  { eventId: number }
> = {
  name: 'declare-milestone',
  permission: 'milestone.declare',
  input: declarationInput,
  find: findProjectMilestone,
  run: async (circumstances, given, found) =>
    writeMilestoneEvent(circumstances, { ...given, kind: 'reached' }, found),
};
