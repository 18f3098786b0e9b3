import type { z } from 'zod';
import type { Command } from '@/lib/command';
import { postponementInput } from '@/lib/domain/money/milestone';
import { writeMilestoneEvent } from './milestone-event';
import { type FoundMilestone, findProjectMilestone } from './milestone-found';

/** An officer moves the day of a milestone, or gives it up, with the reason. */
export const postponeMilestone: Command<
  z.output<typeof postponementInput>,
  FoundMilestone,
  { eventId: number }
> = {
  name: 'postpone-milestone',
  permission: 'project.manage',
  input: postponementInput,
  find: findProjectMilestone,
  run: async (circumstances, { newDueOn, ...given }, found) =>
    writeMilestoneEvent(
      circumstances,
      {
        ...given,
        // What is given up has no day any more.
        newDueOn: given.kind === 'postponed' ? newDueOn : null,
        onDay: circumstances.now.day,
      },
      found,
    ),
};
