import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  SPECIALTY_EVENTS,
  SPECIALTY_STAGES,
  type SpecialtyEvent,
  type SpecialtyStage,
} from '@/lib/domain/specialty';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, flag, id, instant, json, oneOf, realDay } from '../columns';
import { professions } from './reference';
import { trainings } from './trainings';

/** Other words for a printed profession; none is printed beside the list: all are deduced (D106). */
export const professionAliases = sqliteTable(
  'profession_aliases',
  {
    label: text('label').notNull(),
    professionId: integer('profession_id')
      .notNull()
      .references(() => professions.id),
    src: text('src').notNull(),
  },
  (t) => [primaryKey({ columns: [t.label, t.professionId] })],
);

/** The 56 rows of the annex of action 6 (003:687-743), under their printed order. */
export const specialties = sqliteTable('specialties', {
  id: integer('id').primaryKey(),
  /** The first column as printed: « Odontologie », « Médecine » …; printed once for the rows under it. */
  profession: text('profession').notNull(),
  /** Null: no specialty is printed on the row (Maieutique). */
  label: text('label'),
  /** Whether its profession is in the title of the action (003:256). */
  inScope: flag('in_scope').notNull(),
  /** What people write instead of the printed words; deduced. */
  aliases: json<string[]>('aliases').notNull(),
  src: text('src').notNull(),
});

/** The eight columns: seven transverse categories, and artificial intelligence, which is ticked on every row. */
export const specialtyCategories = sqliteTable(
  'specialty_categories',
  {
    key: text('key').primaryKey(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    note: text('note'),
    noteSrc: text('note_src'),
  },
  (t) => [uniqueIndex('specialty_categories_position').on(t.position)],
);

/** A cell that is ticked in the annex. */
export const specialtyCells = sqliteTable(
  'specialty_cells',
  {
    specialtyId: integer('specialty_id')
      .notNull()
      .references(() => specialties.id),
    categoryKey: text('category_key')
      .notNull()
      .references(() => specialtyCategories.key),
  },
  (t) => [primaryKey({ columns: [t.specialtyId, t.categoryKey] })],
);

/**
 * Append-only: what a training says of a cell of the annex, each time somebody said it. The last row of a cell and a
 * stage known on a day holds, from its own day on; « withdrawn » says that an earlier row was wrong.
 */
export const trainingSpecialties = sqliteTable(
  'training_specialties',
  {
    id: id(),
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    specialtyId: integer('specialty_id')
      .notNull()
      .references(() => specialties.id),
    categoryKey: text('category_key')
      .notNull()
      .references(() => specialtyCategories.key),
    stage: text('stage').notNull().$type<SpecialtyStage>(),
    event: text('event').notNull().$type<SpecialtyEvent>(),
    /** Since when it is so; null where it is withdrawn. */
    onDay: day('on_day'),
    reason: text('reason'),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('training_specialties_training').on(t.trainingId),
    oneOf(t.stage, SPECIALTY_STAGES),
    oneOf(t.event, SPECIALTY_EVENTS),
    check('day_of_declared', sql`("event" = 'declared') = ("on_day" IS NOT NULL)`),
    check('reason_of_withdrawn', sql`"event" = 'declared' OR "reason" IS NOT NULL`),
    oneOf(t.door, DOORS),
    realDay(t.onDay),
    realDay(t.knownFrom),
  ],
);
