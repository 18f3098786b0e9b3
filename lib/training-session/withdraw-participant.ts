import { countedSession, keepCounts } from '@/db/training-session-counts';
import { touchTrainingSession } from '@/db/training-sessions';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { type ParticipantWithdrawal, participantWithdrawal } from '@/lib/domain/training-session/inputs';
import { hadLeft, participantProblems } from '@/lib/domain/training-session/people';
import { isThere } from '@/lib/domain/training-session/standing';
import { Refusal, refuseAll, refusedField } from '@/lib/refusal';
import { authorOf, type FoundSession, findSession, refuseStaleSession } from './session-found';
import { participantSaid, reviseWhereNew } from './written-participants';

/** Somebody gives up from a day on, or comes back. What was attended stays and counts. */
export const withdrawParticipant: Command<ParticipantWithdrawal, FoundSession, { number: number }> = {
  name: 'withdraw-participant',
  permission: 'session.mark',
  input: participantWithdrawal,
  find: findSession,
  async run(circumstances, given, { session }) {
    const { tx, now } = circumstances;
    refuseStaleSession(given.version, session);
    const { number, withdrawnOn } = given;
    const { slots, participants } = countedSession(tx, session.id);
    const row = participants.find((one) => one.number === number);
    if (!row) throw refusedField('number', 'participant_unknown', { number });
    const said = { ...participantSaid(row), withdrawnOn };
    const attended = slots.some(
      (slot) => hadLeft(said, slot) && isThere(row.marks.find(({ slotNo }) => slotNo === slot.slotNo)),
    );
    refuseAll([
      ...participantProblems(said, '', now.day),
      ...(attended ? [problem('withdrawnOn', 'participant_has_marks', { number })] : []),
    ]);
    const revisions = reviseWhereNew(tx, row, said, authorOf(circumstances, session.knownFrom));
    if (revisions.length === 0) throw new Refusal('invalid', 'nothing_corrected');
    keepCounts(tx, session.id);
    touchTrainingSession(tx, session.id);
    return {
      result: { number },
      journal: {
        subject: `training-session:${session.id}`,
        projectId: session.projectId,
        references: { participantRevisions: revisions },
      },
    };
  },
};
