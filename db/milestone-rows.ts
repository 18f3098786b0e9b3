import type { MilestoneLine } from '@/lib/domain/money/milestone';
import type { MilestoneKind } from '@/lib/domain/money/vocabulary';
import { factKnownAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** The milestones of projects, and what was said of each. */

export interface MilestoneRow {
  id: number;
  projectId: number;
  participationId: number | null;
  actionKey: string | null;
  title: string;
  kind: MilestoneKind;
  dueOn: string;
  accountId: number;
}

/** The milestones of some projects known by the end of a day, the first due first. */
export const milestoneRows = (
  read: Read,
  { ids, day }: { ids: readonly number[]; day: string },
): MilestoneRow[] =>
  prepared(
    read,
    `SELECT m.id, m.project_id AS projectId, m.participation_id AS participationId, p.action_key AS actionKey, m.title, m.kind,
       m.due_on AS dueOn, m.account_id AS accountId
     FROM json_each(@ids) i JOIN project_milestones m ON m.project_id = i.value LEFT JOIN participations p ON p.id = m.participation_id
     WHERE ${factKnownAt('m', 'milestone')} ORDER BY m.project_id, m.due_on, m.id`,
  ).all({ ids: JSON.stringify(ids), day }) as MilestoneRow[];

export interface MilestoneEventRow extends MilestoneLine {
  milestoneId: number;
  evidence: string | null;
  reason: string | null;
  at: string;
}

/** What was said of the milestones of some projects, in the order in which it was. */
export const milestoneEventRows = (
  read: Read,
  { ids, day }: { ids: readonly number[]; day: string },
): MilestoneEventRow[] =>
  prepared(
    read,
    `SELECT e.milestone_id AS milestoneId, e.id, e.kind, e.on_day AS onDay, e.new_due_on AS newDueOn, e.evidence, e.reason,
       e.account_id AS accountId, e.at
     FROM json_each(@ids) i JOIN project_milestones m ON m.project_id = i.value
     JOIN project_milestone_events e ON e.milestone_id = m.id WHERE e.known_from <= @day ORDER BY e.id`,
  ).all({ ids: JSON.stringify(ids), day }) as MilestoneEventRow[];

/** The project and the day of a milestone that was not taken back. */
export const findMilestone = (
  read: Read,
  id: number,
): { projectId: number; dueOn: string; title: string; knownFrom: string } | undefined =>
  prepared(
    read,
    `SELECT m.project_id AS projectId, m.due_on AS dueOn, m.title, m.known_from AS knownFrom FROM project_milestones m WHERE m.id = ?
       AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.thing = 'milestone' AND w.thing_id = m.id)`,
  ).get(id) as { projectId: number; dueOn: string; title: string; knownFrom: string } | undefined;

/** Everything said of one milestone, in the order in which it was. */
export const milestoneLines = (read: Read, milestoneId: number): MilestoneLine[] =>
  prepared(
    read,
    `SELECT e.id, e.kind, e.on_day AS onDay, e.new_due_on AS newDueOn, e.account_id AS accountId
     FROM project_milestone_events e WHERE e.milestone_id = ? ORDER BY e.id`,
  ).all(milestoneId) as MilestoneLine[];

export const appendMilestone = (tx: Tx, row: typeof t.projectMilestones.$inferInsert): number =>
  tx.insert(t.projectMilestones).values(row).returning({ id: t.projectMilestones.id }).get().id;

export const appendMilestoneEvent = (tx: Tx, row: typeof t.projectMilestoneEvents.$inferInsert): number =>
  tx.insert(t.projectMilestoneEvents).values(row).returning({ id: t.projectMilestoneEvents.id }).get().id;
