import { countedSession, keepCounts } from '@/db/training-session-counts';
import { appendResults, type ResultRow } from '@/db/training-session-people';
import type { Command } from '@/lib/command';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { type ResultList, resultList } from '@/lib/domain/training-session/inputs';
import { Refusal, refuseAll } from '@/lib/refusal';
import { authorOf, type FoundSession, findSession } from './session-found';

/** Badges and assessments of some people of a session; what stands already is not written again. */
export const recordResults: Command<ResultList, FoundSession, { recorded: number }> = {
  name: 'record-results',
  permission: 'session.mark',
  input: resultList,
  find: findSession,
  async run(circumstances, { results }, { session }) {
    const { tx, now } = circumstances;
    if (session.firstDay === null || session.firstDay > now.day)
      throw new Refusal('conflict', 'session_not_held');
    const { participants } = countedSession(tx, session.id);
    const rows = new Map(participants.map((row) => [row.number, row]));
    refuseAll(
      results.flatMap(({ number, kind, onDay }, index): FieldProblem[] => {
        const path = `results.${index}.`;
        if (!rows.has(number)) return [problem(`${path}number`, 'participant_unknown', { number })];
        if (results.findIndex((other) => other.number === number && other.kind === kind) < index)
          return [problem(`${path}number`, 'result_twice', { number })];
        return onDay > now.day ? [problem(`${path}onDay`, 'result_to_come')] : [];
      }),
    );
    const news = results.flatMap(({ number, ...result }): ResultRow[] => {
      const row = rows.get(number);
      return row && !row.results.some((known) => sameResult(known, result))
        ? [{ participantId: row.id, ...result }]
        : [];
    });
    const ids = appendResults(tx, news, authorOf(circumstances, session.knownFrom));
    if (ids.length > 0) keepCounts(tx, session.id);
    return {
      result: { recorded: ids.length },
      journal:
        ids.length === 0
          ? null
          : {
              subject: `training-session:${session.id}`,
              projectId: session.projectId,
              references: { participantResults: ids },
            },
    };
  },
};

type Result = Omit<ResultRow, 'participantId'>;

export const sameResult = (a: Result, b: Result): boolean =>
  a.kind === b.kind && a.result === b.result && a.onDay === b.onDay && a.source === b.source;
