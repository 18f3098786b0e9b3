import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, flag, id, instant, oneOf, realDay } from '../columns';
import { actions, professions } from './reference';

/**
 * Append-only (triggers): whether an action aims at a profession. The annex « Professions ciblées par les actions »
 * (003:757) has no column for the action: every link is ours. The last word on a pair known on a day holds; a pair of
 * which nothing was said is not aimed at.
 */
export const professionAims = sqliteTable(
  'profession_aims',
  {
    id: id(),
    professionId: integer('profession_id')
      .notNull()
      .references(() => professions.id),
    actionKey: text('action_key')
      .notNull()
      .references(() => actions.key),
    isAimed: flag('is_aimed').notNull(),
    reason: text('reason').notNull(),
    /** The line, the document or the decision on which the link rests. */
    src: text('src').notNull(),
    /** Deduced from a text that does not print it. */
    inferred: flag('inferred').notNull(),
    /** Null of what the reference files load. */
    accountId: integer('account_id'),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('profession_aims_pair').on(t.actionKey, t.professionId),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);
