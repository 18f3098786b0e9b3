import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import {
  DOORS,
  type Door,
  ORGANISATION_KINDS,
  ORIGINS,
  type OrganisationKind,
  type Origin,
  SUCCESSION_KINDS,
  type SuccessionKind,
} from '@/lib/domain/vocabulary';
import { day, flag, id, instant, json, oneOf, realDay, wholeNumber } from '../columns';
import { regions } from './reference';

export const organisations = sqliteTable(
  'organisations',
  {
    id: id(),
    name: text('name').notNull(),
    kind: text('kind').notNull().$type<OrganisationKind>(),
    regionCode: text('region_code').references(() => regions.code),
    academy: text('academy'),
    /** « université avec secteur santé » */
    healthUniversity: flag('health_university').notNull(),
    /** What says that it has, or has no, health sector. */
    healthSource: text('health_source'),
    /** One of the 33 of a reconstruction (inferred: no official list was found); null outside the reference list. */
    reconstruction33: flag('reconstruction_33'),
    reconstructionNote: text('reconstruction_note'),
    origin: text('origin').notNull().$type<Origin>(),
    /** Folded name, for searches that ignore case and accents. */
    search: text('search').notNull(),
    /** Moves at every correction: a stale form is refused, not merged. */
    version: integer('version').notNull().default(0),
    /** Recorded by mistake: absent from this day on. */
    withdrawnFrom: day('withdrawn_from'),
  },
  (t) => [
    uniqueIndex('organisations_name').on(t.name).where(sql`withdrawn_from IS NULL`),
    oneOf(t.kind, ORGANISATION_KINDS),
    oneOf(t.origin, ORIGINS),
    wholeNumber(t.version),
    realDay(t.withdrawnFrom),
  ],
);

export const organisationIdentifiers = sqliteTable(
  'organisation_identifiers',
  {
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind').notNull().$type<'uai' | 'siret' | 'ror'>(),
    value: text('value').notNull(),
    /** The days between which it is its own, the last excluded; null: nobody said. */
    validFrom: day('valid_from'),
    validUntil: day('valid_until'),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.value] }),
    oneOf(t.kind, ['uai', 'siret', 'ror']),
    realDay(t.validFrom),
    realDay(t.validUntil),
  ],
);

interface StatedIdentifier {
  kind: 'uai' | 'siret' | 'ror';
  value: string;
  validFrom?: string | null;
  validUntil?: string | null;
}

/** Append-only: what is said of an organisation, each time somebody said it. Its row is the last of them. */
export const organisationRevisions = sqliteTable(
  'organisation_revisions',
  {
    id: id(),
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(),
    kind: text('kind').notNull().$type<OrganisationKind>(),
    regionCode: text('region_code').references(() => regions.code),
    healthUniversity: flag('health_university').notNull(),
    healthSource: text('health_source'),
    identifiers: json<StatedIdentifier[]>('identifiers').notNull(),
    /** Since when it is so, and what says it; null: nobody said. */
    effectiveOn: day('effective_on'),
    source: text('source'),
    reason: text('reason'),
    /** Null: as the reference list gave it. */
    accountId: integer('account_id'),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('organisation_revisions_organisation').on(t.organisationId),
    oneOf(t.kind, ORGANISATION_KINDS),
    oneOf(t.door, DOORS),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/**
 * Append-only: an organisation becomes another one, gives birth to it, or ends. One recorded by mistake is cancelled by
 * a row that names it.
 */
export const organisationSuccessions = sqliteTable(
  'organisation_successions',
  {
    id: id(),
    kind: text('kind').notNull().$type<SuccessionKind>(),
    predecessorId: integer('predecessor_id')
      .notNull()
      .references(() => organisations.id),
    /** Null of an end. */
    successorId: integer('successor_id').references(() => organisations.id),
    effectiveOn: day('effective_on').notNull(),
    reason: text('reason').notNull(),
    /** The act that says it; of a row that cancels, null. */
    source: text('source'),
    cancelsId: integer('cancels_id').references((): AnySQLiteColumn => organisationSuccessions.id),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('organisation_successions_predecessor').on(t.predecessorId),
    index('organisation_successions_successor').on(t.successorId),
    uniqueIndex('organisation_successions_cancels').on(t.cancelsId),
    oneOf(t.kind, SUCCESSION_KINDS),
    oneOf(t.door, DOORS),
    check('successor_other', sql`"successor_id" IS NULL OR "successor_id" <> "predecessor_id"`),
    check('successor_named', sql`("kind" = 'ended') = ("successor_id" IS NULL)`),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/** As which organisation one counts, and between which days: worked out of the successions at each of their writes. */
export const organisationHeirs = sqliteTable(
  'organisation_heirs',
  {
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    heirId: integer('heir_id')
      .notNull()
      .references(() => organisations.id),
    fromDay: day('from_day').notNull(),
    untilDay: day('until_day'),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.fromDay] }),
    index('organisation_heirs_heir').on(t.heirId),
    realDay(t.fromDay),
    realDay(t.untilDay),
  ],
);
