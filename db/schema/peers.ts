import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { MOST_THRESHOLD } from '@/lib/domain/peers';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, id, instant, oneOf, realDay, wholeNumber } from '../columns';
import { accounts } from './people';
import { seasons } from './reference';

/**
 * How far under the median of its peers a participation of a season raises an alert. Append-only (triggers): the last
 * one known on a day holds; a season without any has that of PILOTE.
 */
export const peerThresholds = sqliteTable(
  'peer_thresholds',
  {
    id: id(),
    seasonKey: text('season_key')
      .notNull()
      .references(() => seasons.key),
    /** In tenths of a point under the median: 100 is ten points. */
    tenths: integer('tenths').notNull(),
    reason: text('reason').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('peer_thresholds_season').on(t.seasonKey, t.knownFrom),
    wholeNumber(t.tenths, 1, MOST_THRESHOLD),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);
