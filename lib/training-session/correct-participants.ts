import { keepCounts } from '@/db/training-session-counts';
import { participantRows } from '@/db/training-session-people';
import { touchTrainingSession } from '@/db/training-sessions';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { type ParticipantCorrections, participantCorrections } from '@/lib/domain/training-session/inputs';
import { participantProblems, saidOf } from '@/lib/domain/training-session/people';
import { Refusal, refuseAll } from '@/lib/refusal';
import { authorOf, type FoundSession, findSession, refuseStaleSession } from './session-found';
import { participantSaid, reviseWhereNew } from './written-participants';

/** Says something else of some people of a session: their audience, whether they are new, their employer's agreement. */
export const correctParticipants: Command<ParticipantCorrections, FoundSession, { revised: number }> = {
  name: 'correct-participants',
  permission: 'session.mark',
  input: participantCorrections,
  find: findSession,
  async run(circumstances, given, { session }) {
    const { tx, now } = circumstances;
    refuseStaleSession(given.version, session);
    const rows = new Map(participantRows(tx, session.id).map((row) => [row.number, row]));
    const changes = given.participants.map(({ number, ...words }, index) => {
      const row = rows.get(number);
      const news = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
      return { index, number, row, said: row && saidOf({ ...participantSaid(row), ...news }) };
    });
    refuseAll(
      changes.flatMap(({ index, number, said }) => {
        const path = `participants.${index}.`;
        if (!said) return [problem(`${path}number`, 'participant_unknown', { number })];
        if (changes.findIndex((other) => other.number === number) < index)
          return [problem(`${path}number`, 'participant_twice', { number })];
        return participantProblems(said, path, now.day);
      }),
    );
    const author = authorOf(circumstances, session.knownFrom);
    const revisions = changes.flatMap(({ row, said }) =>
      row && said ? reviseWhereNew(tx, row, said, author) : [],
    );
    if (revisions.length === 0) throw new Refusal('invalid', 'nothing_corrected');
    keepCounts(tx, session.id);
    touchTrainingSession(tx, session.id);
    return {
      result: { revised: revisions.length },
      journal: {
        subject: `training-session:${session.id}`,
        projectId: session.projectId,
        references: { participantRevisions: revisions },
      },
    };
  },
};
