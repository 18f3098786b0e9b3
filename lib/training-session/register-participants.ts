import { keepCounts } from '@/db/training-session-counts';
import { addParticipants, participantRows } from '@/db/training-session-people';
import { standingSlots, touchTrainingSession } from '@/db/training-sessions';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { type Registration, registration } from '@/lib/domain/training-session/inputs';
import { participantProblems, roomProblems, saidOf } from '@/lib/domain/training-session/people';
import { MAX_PARTICIPANTS } from '@/lib/domain/training-session/vocabulary';
import { confirmOrRefuse, Refusal, refuseAll } from '@/lib/refusal';
import { authorOf, type FoundSession, findSession, refuseStaleSession } from './session-found';

/** People are registered in a session, by number: so many of each audience. */
export const registerParticipants: Command<Registration, FoundSession, { numbers: number[] }> = {
  name: 'register-participants',
  permission: 'session.mark',
  input: registration,
  find: findSession,
  async run(circumstances, given, { session }) {
    const { tx, now } = circumstances;
    refuseStaleSession(given.version, session);
    if (session.state === 'cancelled') throw new Refusal('conflict', 'session_cancelled');
    const { groups, registeredOn, employerAgreedOn, confirmed } = given;
    const before = participantRows(tx, session.id);
    const said = groups.map(({ count, ...group }) => ({
      ...saidOf({ ...group, registeredOn, employerAgreedOn, withdrawnOn: null }),
      count,
    }));
    const added = groups.reduce((sum, { count }) => sum + count, 0);
    const standing = before.filter(({ withdrawnOn }) => withdrawnOn === null).length;
    const { refused, warned } = roomProblems({
      registered: standing + added,
      added,
      capacity: session.capacity,
      slots: standingSlots(tx, session.id),
      today: now.day,
    });
    refuseAll([
      ...said.flatMap((group, index) =>
        participantProblems(group, `groups.${index}.`, now.day).map((one) =>
          one.path.endsWith('registeredOn') ? { ...one, path: 'registeredOn' } : one,
        ),
      ),
      ...(before.length + added > MAX_PARTICIPANTS ? [problem('groups', 'too_many_participants')] : []),
      ...refused,
    ]);
    confirmOrRefuse(warned, confirmed);
    const first = Math.max(0, ...before.map(({ number }) => number)) + 1;
    const people = said
      .flatMap(({ count, ...group }) => Array.from({ length: count }, () => group))
      .map((group, index) => ({ ...group, number: first + index }));
    const ids = addParticipants(tx, session.id, people, authorOf(circumstances, session.knownFrom));
    keepCounts(tx, session.id);
    touchTrainingSession(tx, session.id);
    return {
      result: { numbers: people.map(({ number }) => number) },
      journal: {
        subject: `training-session:${session.id}`,
        projectId: session.projectId,
        references: { participants: ids },
      },
    };
  },
};
