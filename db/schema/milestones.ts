import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  MILESTONE_EVENTS,
  MILESTONE_KINDS,
  type MilestoneEvent,
  type MilestoneKind,
} from '@/lib/domain/money/vocabulary';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, id, instant, oneOf, realDay } from '../columns';
import { participations, projects } from './projects';

/** Append-only: what a project promises by a day. Not `milestone_records`, which are of objectives. */
export const projectMilestones = sqliteTable(
  'project_milestones',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    /** The action that it is of; null: of the whole project. */
    participationId: integer('participation_id').references(() => participations.id),
    title: text('title').notNull(),
    kind: text('kind').notNull().$type<MilestoneKind>(),
    dueOn: day('due_on').notNull(),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('project_milestones_project').on(t.projectId),
    oneOf(t.kind, MILESTONE_KINDS),
    oneOf(t.door, DOORS),
    realDay(t.dueOn),
    realDay(t.knownFrom),
  ],
);

/** Append-only: what the lead says of a milestone, and what an officer says. */
export const projectMilestoneEvents = sqliteTable(
  'project_milestone_events',
  {
    id: id(),
    milestoneId: integer('milestone_id')
      .notNull()
      .references(() => projectMilestones.id),
    kind: text('kind').notNull().$type<MilestoneEvent>(),
    onDay: day('on_day').notNull(),
    newDueOn: day('new_due_on'),
    /** Where the proof is, of what the lead declares. */
    evidence: text('evidence'),
    reason: text('reason'),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('project_milestone_events_milestone').on(t.milestoneId),
    oneOf(t.kind, MILESTONE_EVENTS),
    oneOf(t.door, DOORS),
    realDay(t.onDay),
    realDay(t.newDueOn),
    realDay(t.knownFrom),
  ],
);
