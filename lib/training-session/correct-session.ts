import { keepCounts } from '@/db/training-session-counts';
import { reviseSession, standingSlots, touchTrainingSession } from '@/db/training-sessions';
import type { Command } from '@/lib/command';
import { type SessionCorrection, sessionCorrection } from '@/lib/domain/training-session/inputs';
import { confirmOrRefuse, Refusal, refuseAll } from '@/lib/refusal';
import { placeProblems, placeWarnings } from './placed-session';
import { authorOf, type FoundSession, findSession, refuseStaleSession } from './session-found';
import { writeSlots } from './written-slots';

/** Says again who gives a session, where and for how many. */
export const correctSession: Command<SessionCorrection, FoundSession, { revisionId: number }> = {
  name: 'correct-session',
  permission: 'session.plan',
  input: sessionCorrection,
  find: findSession,
  async run(circumstances, given, { session, training }) {
    const { tx } = circumstances;
    refuseStaleSession(given.version, session);
    const { organisationId, regionCode, capacity, confirmed } = given;
    const place = { organisationId, regionCode, capacity };
    if (
      organisationId === session.organisationId &&
      regionCode === session.regionCode &&
      capacity === session.capacity
    )
      throw new Refusal('invalid', 'nothing_corrected');
    refuseAll(await placeProblems(tx, place, training));
    const news = placeWarnings(place, training).filter(({ path }) =>
      path === 'capacity' ? capacity !== session.capacity : regionCode !== session.regionCode,
    );
    confirmOrRefuse(news, confirmed);
    const author = authorOf(circumstances, session.knownFrom);
    const revisionId = reviseSession(tx, session.id, place, author);
    // The clock of another region may show another day.
    const slots = writeSlots(
      tx,
      { ...session, regionCode },
      { slots: standingSlots(tx, session.id), withdrawn: [] },
      author,
    );
    // Whoever came first to one of them entered on that day.
    if (slots.length > 0) keepCounts(tx, session.id);
    touchTrainingSession(tx, session.id);
    return {
      result: { revisionId },
      journal: {
        subject: `training-session:${session.id}`,
        projectId: session.projectId,
        references: { sessionRevisions: [revisionId], ...(slots.length > 0 && { sessionSlots: slots }) },
      },
    };
  },
};
