import type { z } from 'zod';
import { z as schema } from 'zod';
import { type FoundTraining, findTraining, projectTarget } from '@/db/projects';
import { keepCounts } from '@/db/training-session-counts';
import {
  addSession,
  appendSessionEvent,
  isCodeTaken,
  reviseSession,
  type SessionAuthor,
  type SessionRow,
  sessionByCode,
  standingSlots,
  touchTrainingSession,
} from '@/db/training-sessions';
import type { Target } from '@/lib/access/policy';
import type { Circumstances, Command } from '@/lib/command';
import { wholeSession } from '@/lib/domain/training-session/inputs';
import { eventsTowards, stateAfter, stepProblem } from '@/lib/domain/training-session/life';
import { MANDATORY_MODULES, type SessionState } from '@/lib/domain/training-session/vocabulary';
import { refuseAll, refusedField } from '@/lib/refusal';
import { placeProblems } from './placed-session';
import { writePeople } from './received-people';
import { authorOf, refuseWithoutSessions, spanOf } from './session-found';
import { refusePresencesToCome, writeSlots } from './written-slots';

const receivedSession = schema.object({ ...wholeSession.shape, projectId: schema.int().positive() });
type ReceivedSession = z.output<typeof receivedSession>;

interface Found {
  target: Target;
  /** Undefined: the project has no such training. */
  training: FoundTraining | undefined;
  session: SessionRow | undefined;
}

export interface SessionReceived {
  sessionId: number;
  code: string;
  created: boolean;
  /** Whether anything was written: a session that stands as it is sent is written once. */
  changed: boolean;
}

/**
 * A whole session, as the service of its holder keeps it: what says something new is written, in one transaction, and
 * nothing where it stands already. Each part that is given is whole; nobody is named.
 */
export const receiveSession: Command<ReceivedSession, Found, SessionReceived> = {
  name: 'receive-session',
  permission: 'session.mark',
  input: receivedSession,
  async find({ tx, now }, { projectId, trainingId, code, organisationId }) {
    const target = await projectTarget(tx, projectId, now.day);
    const known = await findTraining(tx, trainingId);
    const training = known?.projectId === projectId ? known : undefined;
    const session = sessionByCode(tx, projectId, code);
    const giver = organisationId ?? training?.organisationId;
    const givers = [giver, session?.organisationId].filter((id) => id !== undefined);
    return {
      training,
      session,
      target: {
        ...target,
        actionKeys: training ? [training.actionKey] : [],
        declaringOrganisations: [...new Set(givers)],
      },
    };
  },
  async run(circumstances, given, { training, session: before }) {
    const { tx, now } = circumstances;
    if (!training) throw refusedField('trainingId', 'session_training_needed');
    refuseWithoutSessions(training);
    if (before && before.trainingId !== training.id) throw refusedField('code', 'session_of_other_training');
    const { code, projectId, regionCode, capacity } = given;
    if (!before && isCodeTaken(tx, projectId, code)) throw refusedField('code', 'session_code_taken');
    const place = { organisationId: given.organisationId ?? training.organisationId, regionCode, capacity };
    refuseAll(await placeProblems(tx, place, training));
    const author = authorOf(circumstances, before?.knownFrom ?? training.knownFrom);
    const written: Record<string, number[]> = {};
    const note = (name: string, ids: readonly number[]) => {
      written[name] = [...(written[name] ?? []), ...ids];
    };
    const session =
      before ??
      addSession(
        tx,
        { trainingId: training.id, projectId, code, ...place, knownFrom: author.knownFrom },
        author,
      );
    if (!before) {
      const event = { sessionId: session.id, kind: 'planned', onDay: now.day, reason: null } as const;
      note('sessionEvents', [appendSessionEvent(tx, event, 'planned', author)]);
    } else if (
      before.organisationId !== place.organisationId ||
      before.regionCode !== regionCode ||
      before.capacity !== capacity
    )
      note('sessionRevisions', [reviseSession(tx, session.id, place, author)]);
    const here = { ...session, ...place };
    const slots = given.slots ?? standingSlots(tx, session.id);
    note('sessionSlots', writeSlots(tx, here, { slots, withdrawn: [] }, author));
    if (given.participants)
      for (const [name, ids] of Object.entries(writePeople(tx, here, given.participants, { author, now })))
        note(name, ids);
    const kept = slots.map(({ slotNo }) => slotNo);
    const withdrawn = standingSlots(tx, session.id)
      .map(({ slotNo }) => slotNo)
      .filter((slotNo) => !kept.includes(slotNo));
    note('sessionSlots', writeSlots(tx, here, { slots: [], withdrawn }, author));
    refusePresencesToCome(tx, session.id, given.slots ?? [], now.instant);
    if (given.state) note('sessionEvents', follow(circumstances, here, given.state, author));
    const changed = Object.values(written).some((ids) => ids.length > 0);
    if (changed) {
      keepCounts(tx, session.id);
      touchTrainingSession(tx, session.id);
    }
    return {
      result: { sessionId: session.id, code, created: !before, changed },
      journal: changed
        ? {
            subject: `training-session:${session.id}`,
            projectId,
            references: Object.fromEntries(
              Object.entries(written).flatMap(([name, ids]) => (ids.length > 0 ? [[name, spanOf(ids)]] : [])),
            ),
            reason: given.state?.reason ?? null,
          }
        : null,
    };
  },
};

/** Brings a session to the state that is said, by the events of the forms; answers their numbers. */
function follow(
  { tx, now }: Circumstances,
  session: SessionRow,
  said: { is: SessionState; on: string; reason: string | null },
  author: SessionAuthor,
): number[] {
  const given = { onDay: said.on, reason: said.reason };
  let { state } = session;
  return eventsTowards(state, said.is).map((event) => {
    const slots = standingSlots(tx, session.id);
    const wrong = stepProblem(event, given, { state, slots, mandatory: MANDATORY_MODULES, today: now.day });
    if (wrong) refuseAll([{ ...wrong, path: PATHS[wrong.path] ?? 'state' }]);
    state = stateAfter(event);
    return appendSessionEvent(tx, { sessionId: session.id, kind: event, ...given }, state, author);
  });
}

const PATHS: Readonly<Record<string, string>> = {
  event: 'state.is',
  onDay: 'state.on',
  reason: 'state.reason',
};
