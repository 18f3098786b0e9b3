import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  POPULATION_STATES,
  POPULATION_UNITS,
  type PopulationState,
  type PopulationUnit,
} from '@/lib/domain/population-vocabulary';
import {
  DATE_PRECISIONS,
  type DatePrecision,
  DOORS,
  type Door,
  LEVEL_KEYS,
  type LevelKey,
} from '@/lib/domain/vocabulary';
import { day, flag, id, instant, oneOf, realDay, wholeNumber } from '../columns';
import { documents, professions, regions } from './reference';

/**
 * Populations that learners are set against. No document of the call gives one by region: each is loaded by an officer
 * with its source. Append-only (triggers): another series takes the place of one, which stays what it was before.
 */

const written = () => ({
  accountId: integer('account_id').notNull(),
  door: text('door').notNull().$type<Door>(),
  at: instant('at').notNull(),
  knownFrom: day('known_from').notNull(),
});

/** How many of something there are on a date, by region or for the whole country, by level and profession where it says so. */
export const populationSeries = sqliteTable(
  'population_series',
  {
    id: id(),
    title: text('title').notNull(),
    unit: text('unit').notNull().$type<PopulationUnit>(),
    /** Who is counted and who is not, in the words of the source. */
    basis: text('basis').notNull(),
    /** The day that it is a photograph of; the first one of a month or a year. */
    datedOn: day('dated_on').notNull(),
    precision: text('precision').notNull().$type<DatePrecision>(),
    source: text('source').notNull(),
    documentKey: text('document_key').references(() => documents.key),
    licence: text('licence'),
    /** The dimensions that it has: all of its lines name a level, or none does. */
    byRegion: flag('by_region').notNull(),
    byLevel: flag('by_level').notNull(),
    byProfession: flag('by_profession').notNull(),
    ...written(),
  },
  (t) => [
    oneOf(t.unit, POPULATION_UNITS),
    oneOf(t.precision, DATE_PRECISIONS),
    oneOf(t.door, DOORS),
    realDay(t.datedOn),
    realDay(t.knownFrom),
  ],
);

/** The cells of a series. No region: the whole country. What is secret or missing is no number, and never 0. */
export const populationValues = sqliteTable(
  'population_values',
  {
    seriesId: integer('series_id')
      .notNull()
      .references(() => populationSeries.id),
    /** `53|5|12`: its region, level and profession, each empty where it has none; a cell stands once in a series. */
    cell: text('cell').notNull(),
    regionCode: text('region_code').references(() => regions.code),
    levelKey: text('level_key').$type<LevelKey>(),
    professionId: integer('profession_id').references(() => professions.id),
    value: integer('value'),
    state: text('state').notNull().$type<PopulationState>(),
  },
  (t) => [
    primaryKey({ columns: [t.seriesId, t.cell] }),
    wholeNumber(t.value),
    oneOf(t.levelKey, LEVEL_KEYS),
    oneOf(t.state, POPULATION_STATES),
    check(
      'cell_of_its_columns',
      sql`"cell" = coalesce("region_code", '') || '|' || coalesce("level_key", '') || '|' || coalesce("profession_id", '')`,
    ),
    check('value_fits_state', sql`("value" IS NOT NULL) = ("state" = 'number')`),
  ],
);

/** A series stands no more from a day on: another one takes its place, or it was loaded by mistake. */
export const populationEnds = sqliteTable(
  'population_ends',
  {
    id: id(),
    seriesId: integer('series_id')
      .notNull()
      .references(() => populationSeries.id),
    /** Null: it was loaded by mistake. */
    successorId: integer('successor_id').references(() => populationSeries.id),
    reason: text('reason').notNull(),
    ...written(),
  },
  (t) => [
    uniqueIndex('population_ends_series').on(t.seriesId),
    index('population_ends_successor').on(t.successorId),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
    check('successor_other', sql`"successor_id" IS NULL OR "successor_id" <> "series_id"`),
  ],
);
