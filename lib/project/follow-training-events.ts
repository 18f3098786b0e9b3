import { z } from 'zod';
import { dueTrainingEvents } from '@/db/training-events';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { applyTrainingEvent } from './tell-training-event';

const input = z.object({});

/** The scheduled work: what was recorded of trainings for a day to come is done on that day. Twice changes nothing. */
export const followTrainingEvents: Command<
  z.infer<typeof input>,
  { target: Target },
  { followed: number[] }
> = {
  name: 'follow-training-events',
  permission: 'schedule.run',
  input,
  find: async () => ({ target: {} }),
  async run({ tx, now }) {
    const due = await dueTrainingEvents(tx, now.day);
    for (const event of due) await applyTrainingEvent(tx, event, now);
    const followed = due.map(({ id }) => id);
    const [first] = due;
    return {
      result: { followed },
      journal: first
        ? { subject: 'schedule', references: { trainingEvents: followed }, knownFrom: first.effectiveOn }
        : null,
    };
  },
};
