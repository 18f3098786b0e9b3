import { appendSessionEvent, standingSlots, touchTrainingSession } from '@/db/training-sessions';
import type { Command } from '@/lib/command';
import { type SessionStepInput, sessionStep } from '@/lib/domain/training-session/inputs';
import { stateAfter, stepProblem } from '@/lib/domain/training-session/life';
import { MANDATORY_MODULES } from '@/lib/domain/training-session/vocabulary';
import { refuseAll } from '@/lib/refusal';
import { authorOf, type FoundSession, findSession, refuseStaleSession } from './session-found';

/** Something happens to a session: convened, confirmed, held, cancelled; a reopening takes the last two back. */
export const changeSessionState: Command<SessionStepInput, FoundSession, { eventId: number }> = {
  name: 'change-session-state',
  permission: 'session.plan',
  input: sessionStep,
  find: findSession,
  async run(circumstances, given, { session }) {
    const { tx, now } = circumstances;
    refuseStaleSession(given.version, session);
    const { event, onDay, reason } = given;
    const wrong = stepProblem(event, given, {
      state: session.state,
      slots: standingSlots(tx, session.id),
      mandatory: MANDATORY_MODULES,
      today: now.day,
    });
    refuseAll(wrong ? [wrong] : []);
    const eventId = appendSessionEvent(
      tx,
      { sessionId: session.id, kind: event, onDay, reason },
      stateAfter(event),
      authorOf(circumstances, session.knownFrom),
    );
    touchTrainingSession(tx, session.id);
    return {
      result: { eventId },
      journal: {
        subject: `training-session:${session.id}`,
        projectId: session.projectId,
        references: { sessionEvents: [eventId] },
        reason,
      },
    };
  },
};
