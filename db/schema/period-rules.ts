import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { PERIOD_RULES, type PeriodRule } from '@/lib/domain/period-rule';
import { DOORS, type Door, MEASURES, type Measure } from '@/lib/domain/vocabulary';
import { day, id, instant, oneOf, realDay } from '../columns';
import { accounts } from './people';
import { components } from './reference';

/** Append-only: how the learners of a measure or of a component are read in years of another kind; null takes it back. */
export const periodRules = sqliteTable(
  'period_rules',
  {
    id: id(),
    measure: text('measure').$type<Measure>(),
    componentId: text('component_id').references(() => components.id),
    rule: text('rule').$type<PeriodRule>(),
    source: text('source').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('period_rules_subject').on(t.measure, t.componentId),
    check('period_rules_of_one', sql`("measure" IS NULL) <> ("component_id" IS NULL)`),
    oneOf(t.measure, MEASURES),
    oneOf(t.rule, PERIOD_RULES),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);
