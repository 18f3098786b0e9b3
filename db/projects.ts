import { and, eq, isNull, sql } from 'drizzle-orm';
import { fold } from '@/lib/domain/fold';
import { frenchOrder } from '@/lib/domain/french-order';
import type { ClosedSpan } from '@/lib/domain/training-life';
import type { MembershipRole } from '@/lib/domain/vocabulary';
import { knownAt, organisationRegionAt, organisationSaid } from './known';
import { houseAt } from './organisation-heirs';
import { perJournalLine } from './per-journal-line';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';
import { closedSpansOf } from './training-events';

export interface Member {
  organisationId: number;
  name: string;
  role: MembershipRole;
  healthUniversity: boolean;
  since: string;
}

/** Who belongs to a consortium on a day, read from the membership events known and effective by then. */
export async function activeMembers(read: Read, projectId: number, day: string): Promise<Member[]> {
  const rows = frenchOrder(
    prepared(
      read,
      `SELECT m.organisation_id AS organisationId, ${organisationSaid('o', 'name')} AS name, m.role, ${organisationSaid('o', 'health_university')} AS healthUniversity, m.effective_on AS since
     FROM membership_events m JOIN organisations o ON o.id = m.organisation_id
     WHERE m.project_id = @projectId AND m.event = 'join' AND m.id = (
       SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
         AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)`,
    ).all({ projectId, day }) as (Omit<Member, 'healthUniversity'> & { healthUniversity: number })[],
    (row) => Number(row.role === 'partner'),
    (row) => row.name,
  );
  return rows.map((row) => ({ ...row, healthUniversity: row.healthUniversity === 1 }));
}

/** The regions of a consortium's members on a day. */
export async function memberRegions(read: Read, projectId: number, day: string): Promise<string[]> {
  const rows = prepared(
    read,
    `SELECT DISTINCT ${organisationRegionAt('o')} AS code FROM membership_events m JOIN organisations o ON o.id = m.organisation_id
     WHERE m.project_id = @projectId AND m.event = 'join' AND ${organisationRegionAt('o')} IS NOT NULL AND m.id = (
       SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
         AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)
     ORDER BY 1`,
  ).all({ projectId, day }) as { code: string }[];
  return rows.map(({ code }) => code);
}

/** The projects to which an organisation, or one that is the same since a merger, belongs on a day, with its role. */
export async function projectsOfOrganisation(
  read: Read,
  organisationId: number,
  day: string,
): Promise<{ projectId: number; role: MembershipRole; slug: string; acronym: string }[]> {
  const rows = prepared(
    read,
    `SELECT m.project_id AS projectId, m.role, j.slug, j.acronym FROM membership_events m
     JOIN projects j ON j.id = m.project_id AND j.withdrawn_from IS NULL
     WHERE m.organisation_id IN ${houseAt('@organisationId')} AND m.event = 'join' AND m.id = (
       SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
         AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)`,
  ).all({ organisationId, day }) as {
    projectId: number;
    role: MembershipRole;
    slug: string;
    acronym: string;
  }[];
  // Two that merged may sit in one consortium: the seat of the lead goes first.
  return rows.filter(
    (row, index) =>
      !rows.some(
        (other, place) =>
          other.projectId === row.projectId &&
          place !== index &&
          (other.role === row.role ? place < index : other.role === 'lead'),
      ),
  );
}

/** Whether an organisation was a member of a project at some time between two days, as known at the end of a third. */
export async function tookPart(
  read: Read,
  of: { projectId: number; organisationId: number; startsOn: string; endsOn: string },
  day: string,
): Promise<boolean> {
  const row = prepared(
    read,
    `SELECT 1 FROM membership_events m WHERE m.project_id = @projectId AND m.organisation_id IN ${houseAt('@organisationId')}
       AND m.event = 'join' AND m.effective_on <= @endsOn AND m.known_from <= @day AND NOT EXISTS (
         SELECT 1 FROM membership_events l WHERE l.project_id = m.project_id AND l.organisation_id = m.organisation_id
           AND l.event = 'leave' AND l.effective_on < @startsOn AND l.known_from <= @day
           AND (l.effective_on > m.effective_on OR (l.effective_on = m.effective_on AND l.id > m.id)))`,
  ).get({ ...of, day });
  return row !== undefined;
}

/** Every project that was not withdrawn. */
export async function projectIds(read: Read): Promise<number[]> {
  const rows = prepared(read, 'SELECT id FROM projects WHERE withdrawn_from IS NULL').all() as {
    id: number;
  }[];
  return rows.map(({ id }) => id);
}

export async function actionsOfProject(read: Read, projectId: number): Promise<string[]> {
  const rows = prepared(
    read,
    'SELECT action_key AS key FROM participations WHERE project_id = ? AND withdrawn_from IS NULL',
  ).all(projectId) as { key: string }[];
  return rows.map((row) => row.key);
}

export async function regionsOfProject(read: Read, projectId: number): Promise<string[]> {
  const rows = prepared(
    read,
    `SELECT DISTINCT r.region_code AS code FROM training_regions r JOIN trainings t ON t.id = r.training_id
     WHERE t.project_id = (SELECT ?) AND t.withdrawn_from IS NULL AND r.until IS NULL`,
  ).all(projectId) as { code: string }[];
  return rows.map((row) => row.code);
}

/** What the policy needs to know of a project: its members today, its actions, its regions. A page asks it many times. */
export const projectTarget = (read: Read, projectId: number, day: string) =>
  perJournalLine(read, `target ${projectId} ${day}`, async () => ({
    members: await activeMembers(read, projectId, day),
    projectActions: await actionsOfProject(read, projectId),
    projectRegions: await regionsOfProject(read, projectId),
  }));

/** The same of many projects, in as many statements as for one. */
export async function projectTargets(
  read: Read,
  projectIds: Iterable<number>,
  day: string,
): Promise<Map<number, Awaited<ReturnType<typeof projectTarget>>>> {
  const ids = [...new Set(projectIds)];
  const targets = new Map(
    ids.map((id) => [
      id,
      { members: [] as Member[], projectActions: [] as string[], projectRegions: [] as string[] },
    ]),
  );
  const asked = { ids: JSON.stringify(ids) };
  const members = frenchOrder(
    prepared(
      read,
      `SELECT m.project_id AS projectId, m.organisation_id AS organisationId, ${organisationSaid('o', 'name')} AS name, m.role,
       ${organisationSaid('o', 'health_university')} AS healthUniversity, m.effective_on AS since
     FROM json_each(@ids) v JOIN membership_events m ON m.project_id = v.value JOIN organisations o ON o.id = m.organisation_id
     WHERE m.event = 'join' AND m.id = (
       SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
         AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)`,
    ).all({ ...asked, day }) as (Omit<Member, 'healthUniversity'> & {
      projectId: number;
      healthUniversity: number;
    })[],
    (row) => Number(row.role === 'partner'),
    (row) => row.name,
  );
  for (const { projectId, ...member } of members)
    targets.get(projectId)?.members.push({ ...member, healthUniversity: member.healthUniversity === 1 });
  const actions = prepared(
    read,
    `SELECT p.project_id AS projectId, p.action_key AS key FROM json_each(@ids) v
     JOIN participations p ON p.project_id = v.value WHERE p.withdrawn_from IS NULL ORDER BY p.id`,
  ).all(asked) as { projectId: number; key: string }[];
  for (const { projectId, key } of actions) targets.get(projectId)?.projectActions.push(key);
  const regions = prepared(
    read,
    `SELECT DISTINCT t.project_id AS projectId, r.region_code AS code FROM json_each(@ids) v
     JOIN trainings t ON t.project_id = v.value JOIN training_regions r ON r.training_id = t.id
     WHERE t.withdrawn_from IS NULL AND r.until IS NULL`,
  ).all(asked) as { projectId: number; code: string }[];
  for (const { projectId, code } of regions) targets.get(projectId)?.projectRegions.push(code);
  return targets;
}

export type Project = typeof t.projects.$inferSelect;
export type Participation = typeof t.participations.$inferSelect;

/** A project, unless it was withdrawn. */
export async function findProject(
  read: Read,
  by: { id: number } | { slug: string },
): Promise<Project | undefined> {
  const named = 'id' in by ? eq(t.projects.id, by.id) : eq(t.projects.slug, by.slug);
  return read
    .select()
    .from(t.projects)
    .where(and(named, isNull(t.projects.withdrawnFrom)))
    .get();
}

/** The project that has a reference of the ANR, unless it was withdrawn. */
export async function projectReferenced(read: Read, anrReference: string): Promise<Project | undefined> {
  return read
    .select()
    .from(t.projects)
    .where(and(eq(t.projects.anrReference, anrReference), isNull(t.projects.withdrawnFrom)))
    .get();
}

/** A project of the same acronym, however it is written. */
export async function projectCalled(
  read: Read,
  acronym: string,
): Promise<Pick<Project, 'acronym'> | undefined> {
  const rows = prepared(read, 'SELECT acronym FROM projects WHERE withdrawn_from IS NULL').all() as {
    acronym: string;
  }[];
  return rows.find((row) => fold(row.acronym) === fold(acronym));
}

/** A participation, unless it was withdrawn. */
export async function findParticipation(read: Read, id: number): Promise<Participation | undefined> {
  return read
    .select()
    .from(t.participations)
    .where(and(eq(t.participations.id, id), isNull(t.participations.withdrawnFrom)))
    .get();
}

/** What a project takes part in, withdrawn participations left out. */
export async function participationsOf(read: Read, projectId: number): Promise<Participation[]> {
  return read
    .select()
    .from(t.participations)
    .where(and(eq(t.participations.projectId, projectId), isNull(t.participations.withdrawnFrom)))
    .orderBy(t.participations.id)
    .all();
}

export async function addProject(tx: Tx, row: typeof t.projects.$inferInsert): Promise<number> {
  return tx.insert(t.projects).values(row).returning({ id: t.projects.id }).get().id;
}

export async function addParticipation(tx: Tx, row: typeof t.participations.$inferInsert): Promise<number> {
  return tx.insert(t.participations).values(row).returning({ id: t.participations.id }).get().id;
}

export async function appendMembershipEvent(
  tx: Tx,
  row: typeof t.membershipEvents.$inferInsert,
): Promise<number> {
  return tx.insert(t.membershipEvents).values(row).returning({ id: t.membershipEvents.id }).get().id;
}

/** Adds a member's folded name to what a search of the project finds. */
export async function addToProjectSearch(tx: Tx, projectId: number, folded: string): Promise<void> {
  tx.update(t.projects)
    .set({ search: sql`${t.projects.search} || ${` ${folded}`}` })
    .where(eq(t.projects.id, projectId))
    .run();
}

export async function appendAmount(tx: Tx, row: typeof t.amounts.$inferInsert): Promise<number> {
  return tx.insert(t.amounts).values(row).returning({ id: t.amounts.id }).get().id;
}

export interface FoundTraining {
  id: number;
  projectId: number;
  participationId: number;
  organisationId: number;
  title: string;
  knownFrom: string;
  actionKey: string;
  seasonKey: string;
  /** The first day on which nobody enters it any more. */
  closedOn: string | null;
  /** The days between which nobody enters it, of the past and to come. */
  closed: ClosedSpan[];
  regionCodes: string[];
}

export async function findTraining(read: Read, id: number): Promise<FoundTraining | undefined> {
  const row = prepared(
    read,
    `SELECT t.id, t.project_id AS projectId, t.participation_id AS participationId, t.organisation_id AS organisationId,
       t.title, t.known_from AS knownFrom, t.closed_on AS closedOn, p.action_key AS actionKey, p.season_key AS seasonKey
     FROM trainings t JOIN participations p ON p.id = t.participation_id
     WHERE t.id = (SELECT ?) AND t.withdrawn_from IS NULL`,
  ).get(id) as Omit<FoundTraining, 'regionCodes' | 'closed'> | undefined;
  if (!row) return undefined;
  const regions = prepared(
    read,
    'SELECT region_code AS code FROM training_regions WHERE training_id = ? AND until IS NULL',
  ).all(id) as { code: string }[];
  const [closed = []] = closedSpansOf(read, [row]);
  return { ...row, closed, regionCodes: regions.map(({ code }) => code) };
}

/** The training of an organisation in a project under the same title, however it is written, now or on a day to come. */
export async function trainingTitled(
  read: Read,
  projectId: number,
  organisationId: number,
  title: string,
): Promise<{ id: number; title: string; organisation: string; regions: string[] } | undefined> {
  const rows = prepared(
    read,
    `SELECT t.id, t.title, o.name AS organisation, (SELECT group_concat(g.name, ', ' ORDER BY g.code) FROM training_regions r
       JOIN regions g ON g.code = r.region_code WHERE r.training_id = t.id AND r.until IS NULL) AS regions,
       (SELECT e.title FROM training_events e WHERE e.training_id = t.id AND e.kind = 'renamed' AND e.applied_on IS NULL
         ORDER BY e.effective_on DESC, e.id DESC LIMIT 1) AS titleToCome
     FROM trainings t JOIN organisations o ON o.id = t.organisation_id
     WHERE t.project_id = (SELECT @projectId) AND t.withdrawn_from IS NULL AND (t.organisation_id = @organisationId
       OR EXISTS (SELECT 1 FROM training_events e WHERE e.training_id = t.id AND e.kind = 'transferred'
         AND e.applied_on IS NULL AND e.organisation_id = @organisationId)) ORDER BY t.id`,
  ).all({ projectId, organisationId }) as {
    id: number;
    title: string;
    titleToCome: string | null;
    organisation: string;
    regions: string | null;
  }[];
  const same = rows.find((row) =>
    [row.title, row.titleToCome ?? row.title].some((one) => fold(one) === fold(title)),
  );
  return same && { ...same, regions: same.regions?.split(', ') ?? [] };
}

export async function participationsOfSeason(
  read: Read,
  seasonKey: string,
  day: string,
): Promise<{ projectId: number; actionKey: string }[]> {
  return prepared(
    read,
    `SELECT p.project_id AS projectId, p.action_key AS actionKey FROM participations p
     WHERE p.season_key = @seasonKey AND ${knownAt('p')}`,
  ).all({ seasonKey, day }) as { projectId: number; actionKey: string }[];
}
