import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  DOORS,
  type Door,
  ORGANISATION_KINDS,
  ORIGINS,
  type OrganisationKind,
  type Origin,
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
  },
  (t) => [primaryKey({ columns: [t.kind, t.value] }), oneOf(t.kind, ['uai', 'siret', 'ror'])],
);

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
    identifiers: json<{ kind: 'uai' | 'siret' | 'ror'; value: string }[]>('identifiers').notNull(),
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
    realDay(t.knownFrom),
  ],
);
