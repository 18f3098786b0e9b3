import { and, eq, isNull } from 'drizzle-orm';
import { shownFrom } from '@/lib/domain/known';
import type { LifeLine } from '@/lib/domain/project-life';
import type { AmountKind, MembershipEvent, MembershipRole, WithdrawnThing } from '@/lib/domain/vocabulary';
import type { Dependents } from '@/lib/domain/withdrawal';
import { organisationSaid } from './known';
import * as t from './schema';
import { isLost } from './section-releases';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What happens to a project as a whole: its identity, its members, its amounts, its withdrawal. */

export async function appendProjectEvent(tx: Tx, row: typeof t.projectEvents.$inferInsert): Promise<number> {
  return tx.insert(t.projectEvents).values(row).returning({ id: t.projectEvents.id }).get().id;
}

/** The words about how a project stands that nobody took back, in the order of their days. */
export const lifeLines = (read: Read, projectId: number): (LifeLine & { at: string; accountId: number })[] =>
  prepared(
    read,
    `SELECT e.id, e.kind, e.status_after AS statusAfter, e.effective_on AS effectiveOn, e.at, e.account_id AS accountId
     FROM project_events e WHERE e.project_id = ? AND e.status_after IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM project_events c WHERE c.cancels_id = e.id)
     ORDER BY e.effective_on, e.id`,
  ).all(projectId) as (LifeLine & { at: string; accountId: number })[];

export interface RecordedEvent extends LifeLine {
  projectId: number;
  source: string | null;
}

/** The same of some projects, each with what says it. */
export const lifeEventsOf = (read: Read, projectIds: readonly number[]): RecordedEvent[] =>
  prepared(
    read,
    `SELECT e.project_id AS projectId, e.id, e.kind, e.status_after AS statusAfter, e.effective_on AS effectiveOn, e.source
     FROM json_each(@projectIds) i JOIN project_events e ON e.project_id = i.value AND e.status_after IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM project_events c WHERE c.cancels_id = e.id)
     ORDER BY e.project_id, e.effective_on, e.id`,
  ).all({ projectIds: JSON.stringify(projectIds) }) as RecordedEvent[];

/** Keeps the last word of a project's life in its row. */
export function keepStatus(tx: Tx, projectId: number): void {
  const status = lifeLines(tx, projectId).at(-1)?.statusAfter;
  if (status) tx.update(t.projects).set({ status }).where(eq(t.projects.id, projectId)).run();
}

export type ProjectIdentity = Pick<
  typeof t.projects.$inferSelect,
  'acronym' | 'name' | 'status' | 'anrReference' | 'startsOn' | 'endsOn' | 'announcedOn' | 'search'
>;

/** Changes the identity of a project; an announcement that moves takes its participations with it. */
export async function changeProject(
  tx: Tx,
  project: Pick<typeof t.projects.$inferSelect, 'id' | 'decidedOn'>,
  identity: ProjectIdentity,
): Promise<void> {
  const knownFrom = shownFrom(project.decidedOn, identity.announcedOn);
  tx.update(t.projects)
    .set({ ...identity, knownFrom })
    .where(eq(t.projects.id, project.id))
    .run();
  const own = tx
    .select({ id: t.participations.id, decidedOn: t.participations.decidedOn })
    .from(t.participations)
    .where(and(eq(t.participations.projectId, project.id), isNull(t.participations.withdrawnFrom)))
    .all();
  for (const { id, decidedOn } of own)
    tx.update(t.participations)
      .set({ knownFrom: shownFrom(decidedOn, identity.announcedOn) })
      .where(eq(t.participations.id, id))
      .run();
}

/** Moves the version of a project: every form that was open on it is stale. */
export async function touchProject(tx: Tx, id: number): Promise<void> {
  prepared(tx, 'UPDATE projects SET version = version + 1 WHERE id = ?').run(id);
}

export interface MembershipLine {
  organisationId: number;
  event: MembershipEvent;
  role: MembershipRole;
  effectiveOn: string;
}

/** Every joining and leaving of a consortium, in the order in which they were recorded. */
export async function membershipLines(read: Read, projectId: number): Promise<MembershipLine[]> {
  return prepared(
    read,
    `SELECT organisation_id AS organisationId, event, role, effective_on AS effectiveOn FROM membership_events
     WHERE project_id = ? ORDER BY effective_on, id`,
  ).all(projectId) as MembershipLine[];
}

export interface MembershipSaid {
  projectId: number;
  slug: string;
  acronym: string;
  projectName: string;
  leadId: number;
  lead: string;
  before: string | null;
  /** Whether who led before joins as a partner on the same day. */
  stays: 0 | 1;
  effectiveOn: string;
  reason: string | null;
  accountId: number;
  cancelled: 0 | 1;
}

/** What one line of a consortium says, with who led until then. */
export const membershipAt = (
  read: Read,
  id: number,
  { day, beforeId }: { day: string; beforeId: unknown },
): MembershipSaid | undefined =>
  prepared(
    read,
    `SELECT m.project_id AS projectId, j.slug, j.acronym, j.name AS projectName,
       m.organisation_id AS leadId, ${organisationSaid('o', 'name')} AS lead, ${organisationSaid('b', 'name')} AS before,
       EXISTS (SELECT 1 FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = b.id
         AND n.event = 'join' AND n.role = 'partner' AND n.recorded_at = m.recorded_at
         AND n.effective_on = m.effective_on) AS stays,
       m.effective_on AS effectiveOn, m.reason, m.account_id AS accountId,
       EXISTS (SELECT 1 FROM membership_events c WHERE c.project_id = m.project_id AND c.organisation_id = m.organisation_id
         AND c.event = 'leave' AND c.effective_on = m.effective_on AND c.id > m.id) AS cancelled
     FROM membership_events m JOIN projects j ON j.id = m.project_id JOIN organisations o ON o.id = m.organisation_id
     LEFT JOIN organisations b ON b.id = @beforeId WHERE m.id = @id`,
  ).get({ id, day, beforeId: typeof beforeId === 'number' ? beforeId : null }) as MembershipSaid | undefined;

export interface StandingAmount {
  id: number;
  kind: AmountKind;
  cents: number;
  datedOn: string;
  recordedAt: string;
}

/** The amounts of a project that were not withdrawn, the last dated first. */
export async function standingAmounts(read: Read, projectId: number): Promise<StandingAmount[]> {
  return prepared(
    read,
    `SELECT a.id, a.kind, a.cents, a.dated_on AS datedOn, a.recorded_at AS recordedAt FROM amounts a
     WHERE a.project_id = (SELECT ?) AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.thing = 'amount' AND w.thing_id = a.id)
     ORDER BY a.dated_on DESC, a.id DESC`,
  ).all(projectId) as StandingAmount[];
}

export async function findAmount(read: Read, id: number) {
  return read.select().from(t.amounts).where(eq(t.amounts.id, id)).get();
}

const moneyHanging = (table: string, thing: WithdrawnThing): string =>
  `(SELECT count(*) FROM ${table} m WHERE m.project_id = @id AND NOT EXISTS (
     SELECT 1 FROM withdrawals w WHERE w.thing = '${thing}' AND w.thing_id = m.id))`;

/** What hangs on a project: its participations and members go with it. */
export function projectDependents(read: Read, id: number): Dependents {
  return prepared(
    read,
    `SELECT
       (SELECT count(*) FROM trainings WHERE project_id = @id AND withdrawn_from IS NULL) AS trainings,
       (SELECT count(*) FROM current_offers o JOIN participations p ON p.id = o.participation_id
         WHERE p.project_id = @id AND o.layer = 'committed' AND o.happened_on IS NOT NULL) AS commitments,
       (SELECT count(*) FROM amounts a WHERE a.project_id = @id AND NOT EXISTS (
         SELECT 1 FROM withdrawals w WHERE w.thing = 'amount' AND w.thing_id = a.id)) AS amounts,
       ${moneyHanging('agreement_versions', 'agreement')} AS agreements, ${moneyHanging('payments', 'payment')} AS payments,
       ${moneyHanging('project_milestones', 'milestone')} AS milestones, ${moneyHanging('cofunding_pledges', 'pledge')} AS pledges,
       (SELECT count(DISTINCT x.report_id) FROM sections x JOIN reports y ON y.id = x.report_id
         WHERE y.project_id = @id AND NOT ${isLost('x.id')}) AS reports`,
  ).get({ id }) as Dependents;
}

/** What hangs on a participation; what nobody can send any more holds nothing back. */
export function participationDependents(read: Read, id: number): Dependents {
  return prepared(
    read,
    `SELECT
       (SELECT count(*) FROM trainings WHERE participation_id = @id AND withdrawn_from IS NULL) AS trainings,
       (SELECT count(*) FROM current_offers WHERE participation_id = @id AND layer = 'committed'
         AND happened_on IS NOT NULL) AS commitments,
       (SELECT count(*) FROM sections x WHERE x.participation_id = @id AND NOT ${isLost('x.id')}) AS reports,
       (SELECT count(*) FROM project_milestones m WHERE m.participation_id = @id AND NOT EXISTS (
         SELECT 1 FROM withdrawals w WHERE w.thing = 'milestone' AND w.thing_id = m.id)) AS milestones`,
  ).get({ id }) as Dependents;
}

interface Withdrawn {
  /** The day on which it had been recorded. */
  recordedOn: string;
  day: string;
}

/**
 * Takes a project, its participations included, out of readings from a day on. It had been known from its source; now
 * it was known from its recording only, so that earlier days never had it.
 */
export async function withdrawProjectRows(tx: Tx, id: number, withdrawn: Withdrawn): Promise<void> {
  const participations = prepared(
    tx,
    'SELECT id FROM participations WHERE project_id = ? AND withdrawn_from IS NULL',
  ).all(id) as { id: number }[];
  for (const participation of participations) await withdrawParticipationRow(tx, participation.id, withdrawn);
  withdrawRow(tx, 'projects', id, withdrawn);
}

export const withdrawParticipationRow = async (tx: Tx, id: number, withdrawn: Withdrawn): Promise<void> =>
  withdrawRow(tx, 'participations', id, withdrawn);

export const withdrawTrainingRow = async (tx: Tx, id: number, withdrawn: Withdrawn): Promise<void> =>
  withdrawRow(tx, 'trainings', id, withdrawn);

function withdrawRow(
  tx: Tx,
  table: 'projects' | 'participations' | 'trainings',
  id: number,
  { recordedOn, day }: Withdrawn,
): void {
  prepared(
    tx,
    `UPDATE ${table} SET known_from = max(known_from, @recordedOn), withdrawn_from = @day WHERE id = @id`,
  ).run({ id, recordedOn, day });
}
