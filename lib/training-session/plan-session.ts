import type { Tx } from '@/db/store';
import { keepCounts } from '@/db/training-session-counts';
import { addSession, appendSessionEvent, codesBeginning, isCodeTaken } from '@/db/training-sessions';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { type SessionPlan, sessionPlan } from '@/lib/domain/training-session/inputs';
import { placeDay } from '@/lib/domain/training-session/time';
import { confirmOrRefuse, refuseAll } from '@/lib/refusal';
import { placeProblems, placeWarnings } from './placed-session';
import {
  authorOf,
  type FoundTrainingOfSessions,
  findTrainingOfSessions,
  refuseWithoutSessions,
} from './session-found';
import { writeSlots } from './written-slots';

/** A session is planned: who gives it, where, for how many, and its slots as far as they are known. */
export const planSession: Command<
  SessionPlan,
  FoundTrainingOfSessions,
  { sessionId: number; code: string; slots: number }
> = {
  name: 'plan-session',
  permission: 'session.plan',
  input: sessionPlan,
  find: findTrainingOfSessions,
  async run(circumstances, given, { training }) {
    const { tx, now } = circumstances;
    refuseWithoutSessions(training);
    const { projectId } = training;
    const { trainingId, organisationId, regionCode, capacity, slots, confirmed } = given;
    const days = slots.map(({ startsAt }) => placeDay(startsAt, regionCode)).toSorted();
    const code = given.code ?? nextCode(tx, projectId, { regionCode, day: days[0] ?? now.day });
    refuseAll([
      ...(await placeProblems(tx, given, training)),
      ...(isCodeTaken(tx, projectId, code) ? [problem('code', 'session_code_taken')] : []),
    ]);
    confirmOrRefuse(placeWarnings(given, training), confirmed);
    const author = authorOf(circumstances, training.knownFrom);
    const place = { organisationId, regionCode, capacity };
    const session = addSession(
      tx,
      { trainingId, projectId, code, ...place, knownFrom: author.knownFrom },
      author,
    );
    const sessionId = session.id;
    const event = { sessionId, kind: 'planned', onDay: now.day, reason: null } as const;
    const eventId = appendSessionEvent(tx, event, 'planned', author);
    const written = writeSlots(tx, session, { slots, withdrawn: [] }, author);
    keepCounts(tx, sessionId);
    return {
      result: { sessionId, code, slots: written.length },
      journal: {
        subject: `training-session:${sessionId}`,
        projectId,
        references: { sessionEvents: [eventId], sessionSlots: written },
      },
    };
  },
};

/** `2025-53-007`: the year of the first slot, the region, and the next number among those of the project. */
function nextCode(
  tx: Tx,
  projectId: number,
  { regionCode, day }: { regionCode: string; day: string },
): string {
  const start = `${day.slice(0, 4)}-${regionCode}-`;
  const numbers = codesBeginning(tx, projectId, start).map((code) => Number(code.slice(start.length)));
  const next = Math.max(0, ...numbers.filter(Number.isInteger)) + 1;
  return `${start}${String(next).padStart(3, '0')}`;
}
