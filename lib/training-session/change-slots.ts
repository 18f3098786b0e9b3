import { keepCounts } from '@/db/training-session-counts';
import { touchTrainingSession } from '@/db/training-sessions';
import type { Command } from '@/lib/command';
import { type SlotChanges, slotChanges } from '@/lib/domain/training-session/inputs';
import { Refusal } from '@/lib/refusal';
import { authorOf, type FoundSession, findSession, refuseStaleSession } from './session-found';
import { refusePresencesToCome, writeSlots } from './written-slots';

/** Slots are added, said again or given up; what was said before stays in their rows. */
export const changeSlots: Command<SlotChanges, FoundSession, { slots: number }> = {
  name: 'change-slots',
  permission: 'session.plan',
  input: slotChanges,
  find: findSession,
  async run(circumstances, given, { session }) {
    const { tx, now } = circumstances;
    refuseStaleSession(given.version, session);
    if (session.state === 'cancelled') throw new Refusal('conflict', 'session_cancelled');
    refusePresencesToCome(tx, session.id, given.slots, now.instant);
    const written = writeSlots(tx, session, given, authorOf(circumstances, session.knownFrom));
    if (written.length === 0) throw new Refusal('invalid', 'nothing_corrected');
    keepCounts(tx, session.id);
    touchTrainingSession(tx, session.id);
    return {
      result: { slots: written.length },
      journal: {
        subject: `training-session:${session.id}`,
        projectId: session.projectId,
        references: { sessionSlots: written },
      },
    };
  },
};
