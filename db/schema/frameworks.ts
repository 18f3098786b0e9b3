import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  ASSESSMENTS,
  type Assessment,
  FRAMEWORK_UNITS,
  type FrameworkKey,
  type FrameworkUnit,
} from '@/lib/domain/framework/vocabulary';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, flag, id, instant, json, oneOf, realDay, wholeNumber } from '../columns';
import { actions, professions } from './reference';
import { trainings } from './trainings';

/** The competence frameworks printed in document 003 and what is recorded about them (docs/decisions/0072). */

const frameworkKey = () =>
  text('framework_key')
    .notNull()
    .$type<FrameworkKey>()
    .references(() => frameworks.key);
const accountId = () => integer('account_id').notNull();
const door = () => text('door').notNull().$type<Door>();
const at = () => instant('at').notNull();
const knownFrom = () => day('known_from').notNull();

/** A fault of the print, said under the framework: our words, with the line and the number of the discrepancy. */
export interface FrameworkDefect {
  code: string;
  note: string;
  src: string;
}

/** A title of the list of annexes that an untitled table may have. */
export interface FrameworkTitle {
  title: string;
  /** Why it might be this one. */
  basis: string;
  /** By the order of the list of annexes. */
  default: boolean;
  src: string;
}

/** As printed. Null: not printed. Hours of different frameworks are never added: 125 means nothing. */
export const frameworks = sqliteTable(
  'frameworks',
  {
    key: text('key').$type<FrameworkKey>().primaryKey(),
    position: integer('position').notNull(),
    unit: text('unit').notNull().$type<FrameworkUnit>(),
    title: text('title'),
    /** Of an untitled table: the printed titles that it may have. */
    titleCandidates: json<FrameworkTitle[]>('title_candidates').notNull(),
    version: text('version'),
    level: text('level'),
    hours: integer('hours'),
    /** The row on which the total stands; on « crédits ECTS » it is still the sum of the hours (D078). */
    hoursRowLabel: text('hours_row_label'),
    hoursSrc: text('hours_src'),
    defects: json<FrameworkDefect[]>('defects').notNull(),
    src: text('src').notNull(),
  },
  (t) => [oneOf(t.unit, FRAMEWORK_UNITS), wholeNumber(t.hours, 0, 1000)],
);

/** The actions whose trainings rest on a framework, and the line that says so. */
export const frameworkActions = sqliteTable(
  'framework_actions',
  {
    frameworkKey: frameworkKey(),
    actionKey: text('action_key')
      .notNull()
      .references(() => actions.key),
    src: text('src').notNull(),
  },
  (t) => [primaryKey({ columns: [t.frameworkKey, t.actionKey] })],
);

export const frameworkDomains = sqliteTable(
  'framework_domains',
  {
    frameworkKey: frameworkKey(),
    number: integer('number').notNull(),
    codePrinted: text('code_printed'),
    title: text('title').notNull(),
    hours: integer('hours'),
    src: text('src').notNull(),
  },
  (t) => [primaryKey({ columns: [t.frameworkKey, t.number] }), wholeNumber(t.hours, 0, 1000)],
);

/** Known by its place in its framework, never by its printed code, which ARM gives to two of them (D082). */
export const frameworkCompetences = sqliteTable(
  'framework_competences',
  {
    frameworkKey: frameworkKey(),
    position: text('position').notNull(),
    domainNumber: integer('domain_number').notNull(),
    /** Its rank in the framework, from 1. */
    rank: integer('rank').notNull(),
    codePrinted: text('code_printed').notNull(),
    title: text('title').notNull(),
    hours: integer('hours'),
    /** Of a module of the mediators: whether it is to be given on site (003:337). Null: nothing is printed. */
    onSite: flag('on_site'),
    src: text('src').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.frameworkKey, t.position] }),
    foreignKey({
      columns: [t.frameworkKey, t.domainNumber],
      foreignColumns: [frameworkDomains.frameworkKey, frameworkDomains.number],
    }),
    wholeNumber(t.hours, 0, 1000),
  ],
);

/** What a competence is made of, in condensed words of ours; the same concept may stand in several frameworks. */
export const frameworkCapacities = sqliteTable(
  'framework_capacities',
  {
    frameworkKey: frameworkKey(),
    position: text('position').notNull(),
    number: integer('number').notNull(),
    label: text('label').notNull(),
    concept: text('concept'),
    /** Null everywhere: the bold that says it was lost (D081). Never « facultatif ». */
    mandatory: flag('mandatory'),
  },
  (t) => [
    primaryKey({ columns: [t.frameworkKey, t.position, t.number] }),
    foreignKey({
      columns: [t.frameworkKey, t.position],
      foreignColumns: [frameworkCompetences.frameworkKey, frameworkCompetences.position],
    }),
    index('framework_capacities_concept').on(t.concept),
  ],
);

/** Which framework the people of a profession are trained by: ours, the document links none (D105). */
export const professionFrameworks = sqliteTable(
  'profession_frameworks',
  {
    professionId: integer('profession_id')
      .notNull()
      .references(() => professions.id),
    frameworkKey: frameworkKey(),
  },
  (t) => [primaryKey({ columns: [t.professionId, t.frameworkKey] })],
);

/** Append-only: an officer links a profession to a framework, or unlinks it. Before the first, the reference says. */
export const professionFrameworkLinks = sqliteTable(
  'profession_framework_links',
  {
    id: id(),
    professionId: integer('profession_id')
      .notNull()
      .references(() => professions.id),
    frameworkKey: frameworkKey(),
    linked: flag('linked').notNull(),
    effectiveOn: day('effective_on').notNull(),
    reason: text('reason').notNull(),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('profession_framework_links_profession').on(t.professionId),
    oneOf(t.door, DOORS),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/** Append-only: which printed title an untitled table has from a day on; null: no longer decided (D077). */
export const frameworkTitles = sqliteTable(
  'framework_titles',
  {
    id: id(),
    frameworkKey: frameworkKey(),
    title: text('title'),
    effectiveOn: day('effective_on').notNull(),
    source: text('source'),
    reason: text('reason').notNull(),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('framework_titles_framework').on(t.frameworkKey),
    oneOf(t.door, DOORS),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/**
 * Append-only: whether a training covers a competence, for how long and how it is assessed. The last row known on a
 * day holds; « does not cover » is said, and is not the same as no row: nobody said.
 */
export const trainingCoverage = sqliteTable(
  'training_coverage',
  {
    id: id(),
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    frameworkKey: frameworkKey(),
    position: text('position').notNull(),
    covers: flag('covers').notNull(),
    minutes: integer('minutes'),
    assessed: text('assessed').$type<Assessment>(),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('training_coverage_training').on(t.trainingId, t.frameworkKey, t.position),
    foreignKey({
      columns: [t.frameworkKey, t.position],
      foreignColumns: [frameworkCompetences.frameworkKey, frameworkCompetences.position],
    }),
    wholeNumber(t.minutes, 1, 1_200_000),
    oneOf(t.assessed, ASSESSMENTS),
    check('covered_only', sql`"covers" = 1 OR ("minutes" IS NULL AND "assessed" IS NULL)`),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);
