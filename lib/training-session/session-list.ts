import { activeMembers } from '@/db/projects';
import { regions } from '@/db/reference';
import type { Read } from '@/db/store';
import { trainingsWithSessions } from '@/db/training-session-choices';
import { type ListedSession, sessionsNumbered, sessionsOfProject } from '@/db/training-session-rows';
import { sessionTraining } from '@/db/training-sessions';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { SESSION_ACTIONS } from '@/lib/domain/training-session/vocabulary';
import { type PrintedZone, printedZones, projectOfSessions } from './session-readers';

export interface SessionInList extends ListedSession {
  /** Null: « zone non imprimée ». */
  zone: PrintedZone | null;
}

/**
 * The trainings of a project that are given in sessions, with what was decided of them and the members for which somebody
 * may plan one. Missing where the project may not be read.
 */
export async function sessionTrainings(read: Read, reader: Actor | null, slug: string, now: Now) {
  const { project, target, actor } = await projectOfSessions(read, reader, slug, now);
  const members = await activeMembers(read, project.id, now.day);
  const trainings = trainingsWithSessions(read, {
    projectId: project.id,
    actionKeys: SESSION_ACTIONS,
    day: now.day,
  });
  const mayPlan = (actionKey: string, organisationId: number) =>
    can(actor, 'session.plan', {
      ...target,
      actionKeys: [actionKey],
      declaringOrganisations: [organisationId],
    });
  return {
    project: { id: project.id, slug, acronym: project.acronym, name: project.name },
    trainings: trainings.map((training) => ({
      ...training,
      decided: sessionTraining(read, training.id),
      givers: members
        .filter(({ organisationId }) => mayPlan(training.actionKey, organisationId))
        .map(({ organisationId, name }) => ({ id: organisationId, name })),
      maySettle: can(actor, 'session.settle', { ...target, actionKeys: [training.actionKey] }),
    })),
    mayCertify: can(actor, 'certificate.manage', target),
  };
}

/** The same, with every session of the project. */
export async function sessionList(read: Read, reader: Actor | null, slug: string, now: Now) {
  const { project, trainings, mayCertify } = await sessionTrainings(read, reader, slug, now);
  const zones = await printedZones(read);
  const sessions = sessionsOfProject(read, project.id, now.day).map(
    (session): SessionInList => ({ ...session, zone: zoneIn(zones, session.zoneNumber) }),
  );
  return { project, trainings, mayCertify, sessions };
}

/** Some sessions of a project by their numbers, in the order given: those that a page of a list shows. */
export async function sessionsShown(
  read: Read,
  reader: Actor | null,
  { slug, ids }: { slug: string; ids: readonly number[] },
  now: Now,
): Promise<SessionInList[]> {
  const { project } = await projectOfSessions(read, reader, slug, now);
  const zones = await printedZones(read);
  return sessionsNumbered(read, project.id, ids, now.day).map((session) => ({
    ...session,
    zone: zoneIn(zones, session.zoneNumber),
  }));
}

export const zoneIn = (zones: ReadonlyMap<number, PrintedZone>, number: number | null): PrintedZone | null =>
  number === null ? null : (zones.get(number) ?? null);

/** The regions that a session may be in, by name. */
export const sessionRegions = async (read: Read) =>
  (await regions(read)).map(({ code, name }) => ({ code, name }));
