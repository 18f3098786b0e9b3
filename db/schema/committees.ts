import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ReadFigure } from '@/lib/domain/committee';
import {
  COMMITTEE_ENTRY_KINDS,
  COMMITTEE_EVENTS,
  type CommitteeEntryKind,
  type CommitteeEvent,
  DOORS,
  type Door,
} from '@/lib/domain/vocabulary';
import { day, flag, id, instant, json, oneOf, realDay } from '../columns';
import { accounts } from './people';
import { actions, components, seasons } from './reference';

/** What steering committees said and decided. Append-only (triggers): what is mended or follows is another row. */

const accountId = () =>
  integer('account_id')
    .notNull()
    .references(() => accounts.id);

/** That a committee was held. */
export const committees = sqliteTable(
  'committees',
  {
    id: id(),
    heldOn: day('held_on').notNull(),
    /** Null: it was held on every season. */
    seasonKey: text('season_key').references(() => seasons.key),
    title: text('title').notNull(),
    accountId: accountId(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('committees_held').on(t.heldOn),
    oneOf(t.door, DOORS),
    realDay(t.heldOn),
    realDay(t.knownFrom),
  ],
);

/** The actions that a committee was held on: who follows none of them reads nothing of it. */
export const committeeActions = sqliteTable(
  'committee_actions',
  {
    committeeId: integer('committee_id')
      .notNull()
      .references(() => committees.id),
    actionKey: text('action_key')
      .notNull()
      .references(() => actions.key),
  },
  (t) => [primaryKey({ columns: [t.committeeId, t.actionKey] })],
);

/** Another day or title of a committee, or that it was recorded by mistake: the last one known on a day holds. */
export const committeeCorrections = sqliteTable(
  'committee_corrections',
  {
    id: id(),
    committeeId: integer('committee_id')
      .notNull()
      .references(() => committees.id),
    heldOn: day('held_on').notNull(),
    title: text('title').notNull(),
    withdrawn: flag('withdrawn').notNull().default(false),
    reason: text('reason').notNull(),
    accountId: accountId(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('committee_corrections_committee').on(t.committeeId),
    oneOf(t.door, DOORS),
    realDay(t.heldOn),
    realDay(t.knownFrom),
  ],
);

/** A note or a decision, as it was first written. */
export const committeeEntries = sqliteTable(
  'committee_entries',
  {
    id: id(),
    committeeId: integer('committee_id')
      .notNull()
      .references(() => committees.id),
    kind: text('kind').notNull().$type<CommitteeEntryKind>(),
    body: text('body').notNull(),
    /** The one action that it speaks of. Null: it is of the whole committee. */
    actionKey: text('action_key').references(() => actions.key),
    componentId: text('component_id').references(() => components.id),
    gapKey: text('gap_key'),
    /** What the component or the écart read at the end of the committee's day, as anyone could read it. */
    figure: json<ReadFigure>('figure'),
    /** An office or an organisation, in words. */
    responsible: text('responsible'),
    dueOn: day('due_on'),
    accountId: accountId(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('committee_entries_committee').on(t.committeeId),
    oneOf(t.kind, COMMITTEE_ENTRY_KINDS),
    oneOf(t.door, DOORS),
    realDay(t.dueOn),
    realDay(t.knownFrom),
  ],
);

/** What became of a decision, and what was mended of an entry. */
export const committeeEntryEvents = sqliteTable(
  'committee_entry_events',
  {
    id: id(),
    entryId: integer('entry_id')
      .notNull()
      .references(() => committeeEntries.id),
    event: text('event').notNull().$type<CommitteeEvent>(),
    /** The sentence that holds from then on, where the event gives another; its responsible and day with it. */
    body: text('body'),
    responsible: text('responsible'),
    dueOn: day('due_on'),
    reason: text('reason'),
    accountId: accountId(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('committee_entry_events_entry').on(t.entryId),
    oneOf(t.event, COMMITTEE_EVENTS),
    oneOf(t.door, DOORS),
    realDay(t.dueOn),
    realDay(t.knownFrom),
  ],
);
