import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { GRAINS, type Grain } from '@/lib/domain/vocabulary';
import { day, id, instant, json, oneOf, realDay } from '../columns';

/**
 * One series of an aggregate: a fixed public table's cell (DOMAIN §8), for a layer, measure and period.
 * Absent dimensions are empty strings or 0 so that the unique index sees them.
 */
export const rollupKeys = sqliteTable(
  'rollup_keys',
  {
    id: id(),
    grain: text('grain').notNull().$type<Grain>(),
    seasonKey: text('season_key').notNull().default(''),
    actionKey: text('action_key').notNull().default(''),
    regionCode: text('region_code').notNull().default(''),
    levelKey: text('level_key').notNull().default(''),
    projectId: integer('project_id').notNull().default(0),
    componentId: text('component_id').notNull().default(''),
    periodId: integer('period_id').notNull().default(0),
    /** A learner measure, or what an offer component counts (`offer`). */
    measure: text('measure').notNull(),
    layer: text('layer').notNull().$type<'committed' | 'declared' | 'verified'>(),
  },
  (t) => [
    uniqueIndex('rollup_keys_unique').on(
      t.grain,
      t.seasonKey,
      t.actionKey,
      t.regionCode,
      t.levelKey,
      t.projectId,
      t.componentId,
      t.periodId,
      t.measure,
      t.layer,
    ),
    index('rollup_keys_project').on(t.grain, t.projectId),
    oneOf(t.grain, GRAINS),
  ],
);

/** The series' value at the end of each day on which it changed: an as-of read seeks the last row ≤ the day. */
export const rollupValues = sqliteTable(
  'rollup_values',
  {
    keyId: integer('key_id')
      .notNull()
      .references(() => rollupKeys.id),
    knownFrom: day('known_from').notNull(),
    value: integer('value').notNull(),
    /** How many entries hold a number, « rien à déclarer », « sans objet », an estimate. */
    numbers: integer('numbers').notNull(),
    nothings: integer('nothings').notNull(),
    notApplicables: integer('not_applicables').notNull(),
    estimates: integer('estimates').notNull(),
    estimated: integer('estimated').notNull(),
  },
  (t) => [primaryKey({ columns: [t.keyId, t.knownFrom] }), realDay(t.knownFrom)],
);

/** Append-only and chained: references what changed, copies no value, holds account ids only. */
export const journal = sqliteTable(
  'journal',
  {
    id: id(),
    at: instant('at').notNull(),
    accountId: integer('account_id'),
    door: text('door').notNull(),
    command: text('command').notNull(),
    subject: text('subject').notNull(),
    projectId: integer('project_id'),
    references: json<Record<string, unknown>>('refs').notNull(),
    reason: text('reason'),
    hash: text('hash').notNull(),
  },
  (t) => [
    index('journal_project').on(t.projectId),
    index('journal_account').on(t.accountId),
    index('journal_command').on(t.command),
    index('journal_at').on(t.at),
  ],
);

/**
 * What was worked out of past days, kept for the next process: nothing that the facts do not say again. It may be
 * emptied at any time.
 */
export const keptAnswers = sqliteTable(
  'kept_answers',
  {
    name: text('name').notNull(),
    /** The past day that it is of: a fact known from that day on makes it void. */
    day: day('day').notNull(),
    /** The last line of the journal when it was worked out. */
    version: integer('version').notNull(),
    /** By which rules: those of another release are not read. */
    rules: text('rules').notNull(),
    content: blob('content').notNull().$type<Uint8Array>(),
  },
  (t) => [primaryKey({ columns: [t.name, t.day] })],
);
