import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { SignedNames } from '@/lib/domain/signed-names';
import {
  DOORS,
  type Door,
  PERIOD_KINDS,
  type PeriodKind,
  RELEASE_CAUSES,
  RELEASE_EVENTS,
  type ReleaseCause,
  type ReleaseEvent,
  SECTION_STATUSES,
  SECTION_STEPS,
  type SectionStatus,
  type SectionStep,
} from '@/lib/domain/vocabulary';
import { day, flag, id, instant, json, oneOf, realDay, wholeNumber } from '../columns';
import { accounts } from './people';
import { participations, projects } from './projects';
import { actions } from './reference';

export const periods = sqliteTable(
  'periods',
  {
    id: id(),
    kind: text('kind').notNull().$type<PeriodKind>(),
    label: text('label').notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    /** Who recorded it, and when; null for those that the reference loads. */
    accountId: integer('account_id'),
    recordedAt: instant('recorded_at'),
  },
  (t) => [
    uniqueIndex('periods_unique').on(t.kind, t.startsOn, t.endsOn),
    oneOf(t.kind, PERIOD_KINDS),
    realDay(t.startsOn),
    realDay(t.endsOn),
  ],
);

/** A main period seen on an observation date. Closing is a stored state set by a command. */
export const campaigns = sqliteTable(
  'campaigns',
  {
    id: id(),
    label: text('label').notNull(),
    periodId: integer('period_id')
      .notNull()
      .references(() => periods.id),
    observedOn: day('observed_on').notNull(),
    opensOn: day('opens_on').notNull(),
    dueOn: day('due_on').notNull(),
    closesOn: day('closes_on').notNull(),
    closedAt: instant('closed_at'),
    /** Of a time before the service: filled by file once it is over, nobody was ever asked, is late or is written to. */
    retrospective: flag('retrospective').notNull().default(false),
    /** The day from which it was opened by mistake, and none any more. */
    withdrawnFrom: day('withdrawn_from'),
  },
  (t) => [
    uniqueIndex('campaigns_label').on(t.label).where(sql`withdrawn_from IS NULL`),
    realDay(t.withdrawnFrom),
    realDay(t.observedOn),
    realDay(t.opensOn),
    realDay(t.dueOn),
    realDay(t.closesOn),
  ],
);

/** Append-only: what a campaign was before it was corrected, so that the days before still read it. */
export const campaignCorrections = sqliteTable(
  'campaign_corrections',
  {
    id: id(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    /** As they stood until then. */
    label: text('label').notNull(),
    periodId: integer('period_id')
      .notNull()
      .references(() => periods.id),
    observedOn: day('observed_on').notNull(),
    reason: text('reason').notNull(),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('campaign_corrections_campaign').on(t.campaignId, t.knownFrom),
    oneOf(t.door, DOORS),
    realDay(t.observedOn),
    realDay(t.knownFrom),
  ],
);

export const campaignActions = sqliteTable(
  'campaign_actions',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    actionKey: text('action_key')
      .notNull()
      .references(() => actions.key),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.actionKey] })],
);

/** One per project and campaign. `version` moves at every write: a stale form is refused, not merged. */
export const reports = sqliteTable(
  'reports',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    version: integer('version').notNull().default(0),
  },
  (t) => [uniqueIndex('reports_unique').on(t.campaignId, t.projectId), wholeNumber(t.version)],
);

export const sections = sqliteTable(
  'sections',
  {
    id: id(),
    reportId: integer('report_id')
      .notNull()
      .references(() => reports.id),
    participationId: integer('participation_id')
      .notNull()
      .references(() => participations.id),
    /** The status of the last event, kept beside it so that triggers and lists can read it. */
    status: text('status').notNull().$type<SectionStatus>(),
    /** The section says it has nothing to report in this campaign. */
    nothingToReport: flag('nothing_to_report').notNull().default(false),
    /** The account that said so, or took it back, last: it does not validate the section. */
    answeredBy: integer('answered_by').references(() => accounts.id),
  },
  (t) => [
    uniqueIndex('sections_unique').on(t.reportId, t.participationId),
    index('sections_participation').on(t.participationId),
    oneOf(t.status, SECTION_STATUSES),
  ],
);

/** Append-only: the life of a section. */
export const sectionEvents = sqliteTable(
  'section_events',
  {
    id: id(),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id),
    step: text('step').notNull().$type<SectionStep>(),
    fromStatus: text('from_status').notNull().$type<SectionStatus>(),
    toStatus: text('to_status').notNull().$type<SectionStatus>(),
    nothingToReport: flag('nothing_to_report').notNull().default(false),
    reason: text('reason'),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
    /** The day in Paris on which the event became known. */
    knownFrom: day('known_from').notNull(),
    /** The decision that this event takes back. */
    undoes: integer('undoes').references((): AnySQLiteColumn => sectionEvents.id),
  },
  (t) => [
    uniqueIndex('section_events_undoes').on(t.undoes).where(sql`undoes IS NOT NULL`),
    check('undo_names_its_decision', sql`("step" = 'undo') = ("undoes" IS NOT NULL)`),
    index('section_events_section').on(t.sectionId, t.step, t.knownFrom),
    index('section_events_day').on(t.knownFrom),
    oneOf(t.step, SECTION_STEPS),
    oneOf(t.fromStatus, SECTION_STATUSES),
    oneOf(t.toStatus, SECTION_STATUSES),
    realDay(t.knownFrom),
  ],
);

/**
 * Append-only: the names under which a report was signed, by the first event of its sending. One of before these were
 * kept has no row (docs/decisions/0057).
 */
export const signedSendings = sqliteTable('signed_sendings', {
  eventId: integer('event_id')
    .primaryKey()
    .references(() => sectionEvents.id),
  names: json<SignedNames>('names').notNull(),
  at: instant('at').notNull(),
});

/**
 * Append-only: a section that should not have been asked is released, and may be asked for again. From that day it is
 * in no list, coverage or reminder; the days before keep it.
 */
export const sectionReleases = sqliteTable(
  'section_releases',
  {
    id: id(),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id),
    event: text('event').notNull().$type<ReleaseEvent>(),
    cause: text('cause').notNull().$type<ReleaseCause>(),
    reason: text('reason').notNull(),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('section_releases_section').on(t.sectionId, t.knownFrom),
    oneOf(t.event, RELEASE_EVENTS),
    oneOf(t.cause, RELEASE_CAUSES),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** Lets one section be entered and submitted after the campaign closed, until its end. */
export const exceptions = sqliteTable(
  'exceptions',
  {
    id: id(),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id),
    reason: text('reason').notNull(),
    endsOn: day('ends_on').notNull(),
    /** Set when its end has passed, by the scheduled work. */
    endedAt: instant('ended_at'),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [index('exceptions_section').on(t.sectionId), realDay(t.endsOn)],
);

/**
 * A consortium asks to be let in again after the lock. An officer answers once: by an exception, or by a refusal with
 * its sentence; one request of a section waits at a time.
 */
export const exceptionRequests = sqliteTable(
  'exception_requests',
  {
    id: id(),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id),
    reason: text('reason').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
    answeredAt: instant('answered_at'),
    answeredBy: integer('answered_by').references(() => accounts.id),
    /** The exception that was granted; null where it was refused, or waits. */
    exceptionId: integer('exception_id').references(() => exceptions.id),
    /** Why it was granted or refused. */
    answer: text('answer'),
  },
  (t) => [
    uniqueIndex('exception_requests_open').on(t.sectionId).where(sql`answered_at IS NULL`),
    index('exception_requests_section').on(t.sectionId),
  ],
);

/** The same request twice is one request: the first answer is given again. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    accountId: integer('account_id').notNull(),
    key: text('key').notNull(),
    command: text('command').notNull(),
    /** Of what was sent: another content under the same key is refused. None for the keys of before. */
    digest: text('digest'),
    result: json<unknown>('result').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.command, t.key] })],
);
