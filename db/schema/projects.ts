import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import {
  AMOUNT_KINDS,
  type AmountKind,
  DOORS,
  type Door,
  MEMBERSHIP_EVENTS,
  MEMBERSHIP_ROLES,
  type MembershipEvent,
  type MembershipRole,
  ORIGINS,
  type Origin,
  PROJECT_EVENTS,
  PROJECT_STATUSES,
  type ProjectEvent,
  type ProjectStatus,
  type SeasonKey,
  WITHDRAWN_THINGS,
  type WithdrawnThing,
} from '@/lib/domain/vocabulary';
import { day, id, instant, MAX_CENTS, oneOf, realDay, wholeNumber } from '../columns';
import { organisations } from './organisations';
import { actions, intakeRounds, seasons } from './reference';

/** A laureate is a project, not an organisation. */
export const projects = sqliteTable(
  'projects',
  {
    id: id(),
    slug: text('slug').notNull(),
    acronym: text('acronym').notNull(),
    name: text('name').notNull(),
    status: text('status').notNull().$type<ProjectStatus>(),
    anrReference: text('anr_reference'),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    origin: text('origin').notNull().$type<Origin>(),
    /** Folded acronym, name, reference and members' names. */
    search: text('search').notNull(),
    /** The day of its laureate decision, and the document that says it. */
    decidedOn: day('decided_on').notNull(),
    source: text('source'),
    /** An embargo: the project is held back from readings until this day. */
    announcedOn: day('announced_on'),
    /** The day from which the project is known: its decision, or the end of its embargo. */
    knownFrom: day('known_from').notNull(),
    /** Moves at every write on the whole project: a stale form is refused, not merged. */
    version: integer('version').notNull().default(0),
    /** Recorded by mistake: absent from this day on. */
    withdrawnFrom: day('withdrawn_from'),
  },
  (t) => [
    uniqueIndex('projects_slug').on(t.slug).where(sql`withdrawn_from IS NULL`),
    uniqueIndex('projects_anr').on(t.anrReference).where(sql`withdrawn_from IS NULL`),
    oneOf(t.status, PROJECT_STATUSES),
    oneOf(t.origin, ORIGINS),
    realDay(t.startsOn),
    realDay(t.endsOn),
    realDay(t.decidedOn),
    realDay(t.announcedOn),
    realDay(t.knownFrom),
    wholeNumber(t.version),
    realDay(t.withdrawnFrom),
  ],
);

/** Append-only: the life of a project. Its row holds the last word of each field. */
export const projectEvents = sqliteTable(
  'project_events',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    kind: text('kind').notNull().$type<ProjectEvent>(),
    /** What the event changes; the rest is null. */
    statusAfter: text('status_after').$type<ProjectStatus>(),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    acronym: text('acronym'),
    name: text('name'),
    anrReference: text('anr_reference'),
    announcedOn: day('announced_on'),
    /** A row that takes another one back: it bears its kind and changes nothing by itself. */
    cancelsId: integer('cancels_id').references((): AnySQLiteColumn => projectEvents.id),
    effectiveOn: day('effective_on').notNull(),
    reason: text('reason'),
    source: text('source'),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('project_events_project').on(t.projectId),
    uniqueIndex('project_events_cancels').on(t.cancelsId).where(sql`cancels_id IS NOT NULL`),
    oneOf(t.kind, PROJECT_EVENTS),
    oneOf(t.door, DOORS),
    realDay(t.startsOn),
    realDay(t.endsOn),
    realDay(t.announcedOn),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/** Project × action, with its own season and round: its figures count there. */
export const participations = sqliteTable(
  'participations',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    actionKey: text('action_key')
      .notNull()
      .references(() => actions.key),
    seasonKey: text('season_key')
      .notNull()
      .$type<SeasonKey>()
      .references(() => seasons.key),
    intakeRoundId: integer('intake_round_id').references(() => intakeRounds.id),
    /** The day of the decision that brought it, and the document that says it. */
    decidedOn: day('decided_on').notNull(),
    source: text('source'),
    /** The decision, or the end of the project's embargo: nothing of it is known before. */
    knownFrom: day('known_from').notNull(),
    accountId: integer('account_id'),
    recordedAt: instant('recorded_at'),
    /** Recorded by mistake: absent from this day on. */
    withdrawnFrom: day('withdrawn_from'),
  },
  (t) => [
    uniqueIndex('participations_unique').on(t.projectId, t.actionKey).where(sql`withdrawn_from IS NULL`),
    index('participations_project').on(t.projectId),
    index('participations_action').on(t.seasonKey, t.actionKey),
    realDay(t.decidedOn),
    realDay(t.knownFrom),
    realDay(t.withdrawnFrom),
  ],
);

/** Append-only. Announced, contracted, paid and spent are never one field. */
export const amounts = sqliteTable(
  'amounts',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    kind: text('kind').notNull().$type<AmountKind>(),
    cents: integer('cents').notNull(),
    datedOn: day('dated_on').notNull(),
    source: text('source').notNull(),
    accountId: integer('account_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    oneOf(t.kind, AMOUNT_KINDS),
    wholeNumber(t.cents, 0, MAX_CENTS),
    realDay(t.datedOn),
    realDay(t.knownFrom),
  ],
);

/** Append-only: who belonged to the consortium on a day is read from the events up to that day. */
export const membershipEvents = sqliteTable(
  'membership_events',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    event: text('event').notNull().$type<MembershipEvent>(),
    role: text('role').notNull().$type<MembershipRole>(),
    effectiveOn: day('effective_on').notNull(),
    reason: text('reason'),
    source: text('source'),
    accountId: integer('account_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('membership_events_project').on(t.projectId, t.organisationId),
    index('membership_events_organisation').on(t.organisationId),
    oneOf(t.event, MEMBERSHIP_EVENTS),
    oneOf(t.role, MEMBERSHIP_ROLES),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/**
 * Append-only: a thing recorded by mistake never was. Of an amount this row alone says so; the other things hold the
 * day in a column, so that lists need no join.
 */
export const withdrawals = sqliteTable(
  'withdrawals',
  {
    id: id(),
    thing: text('thing').notNull().$type<WithdrawnThing>(),
    thingId: integer('thing_id').notNull(),
    /** The day on which the thing had been recorded: readings between that day and the withdrawal keep it. */
    recordedOn: day('recorded_on').notNull(),
    reason: text('reason').notNull(),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    uniqueIndex('withdrawals_thing').on(t.thing, t.thingId),
    oneOf(t.thing, WITHDRAWN_THINGS),
    oneOf(t.door, DOORS),
    realDay(t.recordedOn),
    realDay(t.knownFrom),
  ],
);
