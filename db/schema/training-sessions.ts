import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  ASSIDUITY_RULES,
  type AssiduityRule,
  ATTENDANCE_MARKS,
  type AttendanceMark,
  AUDIENCES,
  type Audience,
  MODULE_KEYS,
  type ModuleKey,
  RESULT_KINDS,
  RESULTS,
  type ResultKind,
  type ResultValue,
  SEQUENCE_STARTS,
  SESSION_EVENTS,
  SESSION_STATES,
  type SequenceStart,
  type SessionEvent,
  type SessionState,
  SLOT_MODALITIES,
  type SlotModality,
} from '@/lib/domain/training-session/vocabulary';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, flag, id, instant, oneOf, realDay, wholeNumber } from '../columns';
import { organisations } from './organisations';
import { projects } from './projects';
import { regions, zones } from './reference';
import { trainings } from './trainings';

/** Who wrote a row, by which door, when, and from which day it is known. */
const written = () => ({
  accountId: integer('account_id').notNull(),
  door: text('door').notNull().$type<Door>(),
  at: instant('at').notNull(),
  knownFrom: day('known_from').notNull(),
});

/**
 * Append-only: what the officer decided of a training given in sessions; the last row is in force. Without a row:
 * assiduous at all mandatory modules, no date of retention (so no name), no start of « sous un mois ».
 */
export const sessionTrainings = sqliteTable(
  'session_trainings',
  {
    id: id(),
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    assiduityRule: text('assiduity_rule').notNull().$type<AssiduityRule>(),
    /** How long names are kept after the last slot; null: not recorded, hence no name may be entered. */
    retentionMonths: integer('retention_months'),
    retentionSource: text('retention_source'),
    sequenceStart: text('sequence_start').$type<SequenceStart>(),
    sequenceSource: text('sequence_source'),
    ...written(),
  },
  (t) => [
    index('session_trainings_training').on(t.trainingId),
    oneOf(t.assiduityRule, ASSIDUITY_RULES),
    wholeNumber(t.retentionMonths, 1, 240),
    oneOf(t.sequenceStart, SEQUENCE_STARTS),
    check('retention_source_said', sql`("retention_months" IS NULL) = ("retention_source" IS NULL)`),
    check('sequence_source_said', sql`("sequence_start" IS NULL) = ("sequence_source" IS NULL)`),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** A training session: a group that follows the modules together. The row is the last word; its revisions, all of them. */
export const trainingSessions = sqliteTable(
  'training_sessions',
  {
    id: id(),
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    /** Named by the consortium, unique in its project: `2025-53-007`. */
    code: text('code').notNull(),
    /** Who gives it: a field actor, or the holder. */
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    /** The printed zone of its region; null: « zone non imprimée ». */
    zoneNumber: integer('zone_number').references(() => zones.number),
    capacity: integer('capacity').notNull(),
    state: text('state').notNull().$type<SessionState>(),
    /** The calendar days of its standing slots, at the place; null while it has none. */
    firstDay: day('first_day'),
    lastDay: day('last_day'),
    /** Moves at every write on the session. */
    version: integer('version').notNull().default(0),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    uniqueIndex('training_sessions_code').on(t.projectId, t.code),
    index('training_sessions_training').on(t.trainingId),
    index('training_sessions_days').on(t.firstDay),
    wholeNumber(t.capacity, 1, 99),
    oneOf(t.state, SESSION_STATES),
    realDay(t.firstDay),
    realDay(t.lastDay),
    wholeNumber(t.version),
    realDay(t.knownFrom),
  ],
);

/** Append-only: what is said of a session, each time somebody said it. */
export const trainingSessionRevisions = sqliteTable(
  'training_session_revisions',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => trainingSessions.id),
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    capacity: integer('capacity').notNull(),
    ...written(),
  },
  (t) => [
    index('training_session_revisions_session').on(t.sessionId),
    wholeNumber(t.capacity, 1, 99),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** Append-only: what happened to a session. */
export const sessionEvents = sqliteTable(
  'session_events',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => trainingSessions.id),
    kind: text('kind').notNull().$type<SessionEvent>(),
    onDay: day('on_day').notNull(),
    /** Of a cancellation and a reopening. */
    reason: text('reason'),
    ...written(),
  },
  (t) => [
    index('session_events_session').on(t.sessionId),
    oneOf(t.kind, SESSION_EVENTS),
    oneOf(t.door, DOORS),
    realDay(t.onDay),
    realDay(t.knownFrom),
  ],
);

/** Append-only: the slots of a session, each time somebody said one; the last row of a number stands. */
export const sessionSlots = sqliteTable(
  'session_slots',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => trainingSessions.id),
    slotNo: integer('slot_no').notNull(),
    moduleKey: text('module_key').notNull().$type<ModuleKey>(),
    modality: text('modality').notNull().$type<SlotModality>(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** The calendar day of its beginning, at the place. */
    onDay: day('on_day').notNull(),
    /** What it is worth to somebody who was present. */
    minutes: integer('minutes').notNull(),
    /** Asked on site. */
    place: text('place'),
    /** Whether the path of Pix is taken in it. */
    pixPath: flag('pix_path').notNull(),
    withdrawn: flag('withdrawn').notNull(),
    ...written(),
  },
  (t) => [
    index('session_slots_session').on(t.sessionId, t.slotNo),
    wholeNumber(t.slotNo, 1, 99),
    oneOf(t.moduleKey, MODULE_KEYS),
    oneOf(t.modality, SLOT_MODALITIES),
    check('slot_order', sql`"ends_at" > "starts_at"`),
    check('place_on_site', sql`"modality" <> 'on_site' OR "place" IS NOT NULL`),
    check('module_on_site', sql`"module_key" NOT IN ('2', '5', 'P') OR "modality" = 'on_site'`),
    realDay(t.onDay),
    wholeNumber(t.minutes, 1, 10_000),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** Somebody of a session, by number: never a name. The row is the last word; its revisions, all of them. */
export const sessionParticipants = sqliteTable(
  'session_participants',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => trainingSessions.id),
    number: integer('number').notNull(),
    audience: text('audience').notNull().$type<Audience>(),
    audienceOther: text('audience_other'),
    /** Never counted before in this project; null is not known. */
    firstTime: flag('first_time'),
    employerAgreedOn: day('employer_agreed_on'),
    registeredOn: day('registered_on').notNull(),
    withdrawnOn: day('withdrawn_on'),
    /** Kept by the service from the marks: the day of the first slot attended, which says the period that counts. */
    enteredOn: day('entered_on'),
    /** Kept likewise: whole at every mandatory module. */
    assiduous: flag('assiduous').notNull().default(false),
    /** Kept likewise: the badge is obtained. */
    badge: flag('badge').notNull().default(false),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    uniqueIndex('session_participants_number').on(t.sessionId, t.number),
    index('session_participants_entered').on(t.enteredOn),
    wholeNumber(t.number, 1, 999_999),
    oneOf(t.audience, AUDIENCES),
    realDay(t.employerAgreedOn),
    realDay(t.registeredOn),
    realDay(t.withdrawnOn),
    realDay(t.enteredOn),
    realDay(t.knownFrom),
  ],
);

/** Append-only: what is said of somebody of a session. */
export const participantRevisions = sqliteTable(
  'participant_revisions',
  {
    id: id(),
    participantId: integer('participant_id')
      .notNull()
      .references(() => sessionParticipants.id),
    audience: text('audience').notNull().$type<Audience>(),
    audienceOther: text('audience_other'),
    firstTime: flag('first_time'),
    employerAgreedOn: day('employer_agreed_on'),
    registeredOn: day('registered_on').notNull(),
    withdrawnOn: day('withdrawn_on'),
    ...written(),
  },
  (t) => [
    index('participant_revisions_participant').on(t.participantId),
    oneOf(t.audience, AUDIENCES),
    realDay(t.employerAgreedOn),
    realDay(t.registeredOn),
    realDay(t.withdrawnOn),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** Append-only: marks of presence; the last row of somebody at a slot stands. */
export const attendance = sqliteTable(
  'attendance',
  {
    id: id(),
    participantId: integer('participant_id')
      .notNull()
      .references(() => sessionParticipants.id),
    slotNo: integer('slot_no').notNull(),
    state: text('state').notNull().$type<AttendanceMark>(),
    /** Of a partial presence. */
    minutes: integer('minutes'),
    ...written(),
  },
  (t) => [
    index('attendance_participant').on(t.participantId, t.slotNo),
    wholeNumber(t.slotNo, 1, 99),
    oneOf(t.state, ATTENDANCE_MARKS),
    wholeNumber(t.minutes, 0, 10_000),
    check('minutes_of_partial', sql`("state" = 'partial') = ("minutes" IS NOT NULL)`),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** Append-only: the badge and the assessment of knowledge; the last row of somebody for a kind stands. */
export const participantResults = sqliteTable(
  'participant_results',
  {
    id: id(),
    participantId: integer('participant_id')
      .notNull()
      .references(() => sessionParticipants.id),
    kind: text('kind').notNull().$type<ResultKind>(),
    result: text('result').notNull().$type<ResultValue>(),
    onDay: day('on_day').notNull(),
    /** Where it is read; null: not recorded. */
    source: text('source'),
    ...written(),
  },
  (t) => [
    index('participant_results_participant').on(t.participantId),
    oneOf(t.kind, RESULT_KINDS),
    oneOf(t.result, RESULTS),
    realDay(t.onDay),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** The counts of each session, kept in the write that moves them (lib/domain/training-session/standing.ts). */
export const sessionCounts = sqliteTable(
  'session_counts',
  {
    sessionId: integer('session_id')
      .primaryKey()
      .references(() => trainingSessions.id),
    registered: integer('registered').notNull(),
    onSiteMin: integer('on_site_min'),
    mediators: integer('mediators'),
    entered: integer('entered').notNull(),
    firstEntered: integer('first_entered').notNull(),
    assiduous: integer('assiduous').notNull(),
    badges: integer('badges').notNull(),
    validated: integer('validated').notNull(),
    minutesAttended: integer('minutes_attended').notNull(),
    minutesPlanned: integer('minutes_planned').notNull(),
  },
  (t) => [
    wholeNumber(t.registered),
    wholeNumber(t.onSiteMin),
    wholeNumber(t.mediators),
    wholeNumber(t.entered),
    wholeNumber(t.firstEntered),
    wholeNumber(t.assiduous),
    wholeNumber(t.badges),
    wholeNumber(t.validated),
    wholeNumber(t.minutesAttended),
    wholeNumber(t.minutesPlanned),
  ],
);
