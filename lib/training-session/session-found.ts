import { type FoundTraining, findTraining, projectTarget } from '@/db/projects';
import { type SessionAuthor, type SessionRow, sessionById } from '@/db/training-sessions';
import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';
import { changedKnown } from '@/lib/domain/known';
import { SESSION_ACTIONS } from '@/lib/domain/training-session/vocabulary';
import { refusedField, refuseStale } from '@/lib/refusal';

/** A training session with its training, for those who may write it. */
export interface FoundSession {
  target: Target;
  session: SessionRow;
  training: FoundTraining;
}

/** What the policy asks of a write on sessions of a training: the organisations that give them. */
export async function sessionTarget(
  { tx, now }: Pick<Circumstances, 'tx' | 'now'>,
  { projectId, actionKey }: Pick<FoundTraining, 'projectId' | 'actionKey'>,
  organisationIds: readonly number[],
): Promise<Target> {
  const target = await projectTarget(tx, projectId, now.day);
  return { ...target, actionKeys: [actionKey], declaringOrganisations: [...new Set(organisationIds)] };
}

/** A session by its number; what it becomes may be given by another organisation, whose right is asked too. */
export async function findSession(
  circumstances: Pick<Circumstances, 'tx' | 'now'>,
  { sessionId, organisationId }: { sessionId: number; organisationId?: number },
): Promise<FoundSession | undefined> {
  const session = sessionById(circumstances.tx, sessionId);
  const training = session && (await findTraining(circumstances.tx, session.trainingId));
  if (!session || !training) return undefined;
  const givers = [session.organisationId, ...(organisationId === undefined ? [] : [organisationId])];
  return { session, training, target: await sessionTarget(circumstances, training, givers) };
}

export interface FoundTrainingOfSessions {
  target: Target;
  training: FoundTraining;
}

/** A training for whose sessions an organisation would answer. */
export async function findTrainingOfSessions(
  circumstances: Pick<Circumstances, 'tx' | 'now'>,
  { trainingId, organisationId }: { trainingId: number; organisationId?: number },
): Promise<FoundTrainingOfSessions | undefined> {
  const training = await findTraining(circumstances.tx, trainingId);
  if (!training) return undefined;
  const giver = organisationId ?? training.organisationId;
  return { training, target: await sessionTarget(circumstances, training, [giver]) };
}

export function refuseWithoutSessions({ actionKey }: Pick<FoundTraining, 'actionKey'>): void {
  if (!SESSION_ACTIONS.includes(actionKey)) throw refusedField('trainingId', 'training_without_sessions');
}

/** The author of the rows of a write: known from today, never before what they belong to. */
export const authorOf = (
  { actor, door, now }: Pick<Circumstances, 'actor' | 'door' | 'now'>,
  knownFrom: string,
): SessionAuthor => ({
  accountId: actor.accountId,
  door,
  at: now.instant,
  knownFrom: changedKnown(now.day, knownFrom),
});

export const refuseStaleSession = (seen: number | undefined, { version }: SessionRow): void =>
  refuseStale(seen, version, 'session_changed_meanwhile');

/** Rows that were written one after another, for the journal: their numbers follow each other in one transaction. */
export const spanOf = (ids: readonly number[]) => ({ first: ids[0], last: ids.at(-1), count: ids.length });
