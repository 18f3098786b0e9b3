import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  CONFIDENCES,
  type Confidence,
  DOORS,
  type Door,
  GAP_STATES,
  type GapState,
  MEASURES,
  type Measure,
  SYNTHESIS_EVENTS,
  type SynthesisEvent,
} from '@/lib/domain/vocabulary';
import { day, flag, id, instant, oneOf, realDay, wholeNumber } from '../columns';
import { accounts } from './people';
import { projects } from './projects';
import { actions, components, seasons } from './reference';
import { periods } from './reporting';
import { trainings } from './trainings';

/** What people say of the figures, beside the figures. Append-only (triggers): the last line known on a day holds. */

/** A milestone reached, with its evidence; a null day takes an earlier line back. */
export const milestoneRecords = sqliteTable(
  'milestone_records',
  {
    id: id(),
    componentId: text('component_id')
      .notNull()
      .references(() => components.id),
    reachedOn: day('reached_on'),
    /** The document or address that proves it. */
    evidence: text('evidence').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('milestone_records_component').on(t.componentId, t.knownFrom),
    oneOf(t.door, DOORS),
    realDay(t.reachedOn),
    realDay(t.knownFrom),
  ],
);

/** Learners counted in two trainings of a project, for a period and a measure. */
export const trainingOverlaps = sqliteTable(
  'training_overlaps',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    /** The smaller number first: a pair has one spelling. */
    firstTrainingId: integer('first_training_id')
      .notNull()
      .references(() => trainings.id),
    secondTrainingId: integer('second_training_id')
      .notNull()
      .references(() => trainings.id),
    periodId: integer('period_id')
      .notNull()
      .references(() => periods.id),
    measure: text('measure').notNull().$type<Measure>(),
    /** How many people are counted in both; null: some are, nobody knows how many. */
    learners: integer('learners'),
    /** The declaration was taken back. */
    withdrawn: flag('withdrawn').notNull().default(false),
    reason: text('reason').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('training_overlaps_project').on(t.projectId, t.knownFrom),
    check('one_spelling', sql`"first_training_id" < "second_training_id"`),
    wholeNumber(t.learners, 1),
    oneOf(t.measure, MEASURES),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** What an officer says of a disagreement: its state, the note, and the numbers that he had before his eyes. */
export const gapNotes = sqliteTable(
  'gap_notes',
  {
    id: id(),
    gapKey: text('gap_key').notNull(),
    state: text('state').notNull().$type<GapState>(),
    note: text('note').notNull(),
    /** The numbers of the gap as they were: other numbers make it « à expliquer » again. */
    fingerprint: text('fingerprint').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [index('gap_notes_gap').on(t.gapKey, t.knownFrom), oneOf(t.state, GAP_STATES), realDay(t.knownFrom)],
);

/** What an officer says of an action, or of one of its targets, beside the verdict: a few sentences and how sure he is. */
export const syntheses = sqliteTable(
  'syntheses',
  {
    id: id(),
    seasonKey: text('season_key')
      .notNull()
      .references(() => seasons.key),
    actionKey: text('action_key')
      .notNull()
      .references(() => actions.key),
    /** Null: it speaks of the action as a whole. */
    componentId: text('component_id').references(() => components.id),
    body: text('body').notNull(),
    confidence: text('confidence').notNull().$type<Confidence>(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('syntheses_action').on(t.actionKey, t.seasonKey),
    oneOf(t.confidence, CONFIDENCES),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** That a synthèse was given to everybody, or taken back: each happens once at most. */
export const synthesisEvents = sqliteTable(
  'synthesis_events',
  {
    id: id(),
    synthesisId: integer('synthesis_id')
      .notNull()
      .references(() => syntheses.id),
    event: text('event').notNull().$type<SynthesisEvent>(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    uniqueIndex('synthesis_events_once').on(t.synthesisId, t.event),
    oneOf(t.event, SYNTHESIS_EVENTS),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** A frozen edition of the public figures: its content is kept as it was given out, with its checksum. */
export const publicEditions = sqliteTable(
  'public_editions',
  {
    id: id(),
    /** Its permanent address. */
    key: text('key').notNull(),
    title: text('title').notNull(),
    asOf: day('as_of').notNull(),
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [uniqueIndex('public_editions_key').on(t.key), realDay(t.asOf), realDay(t.knownFrom)],
);
