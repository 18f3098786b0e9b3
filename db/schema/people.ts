import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { ACCOUNT_STATUSES, type AccountStatus, ROLES, type Role } from '@/lib/domain/vocabulary';
import { day, flag, id, instant, oneOf, realDay } from '../columns';
import { organisations } from './organisations';

export const accounts = sqliteTable(
  'accounts',
  {
    id: id(),
    role: text('role').notNull().$type<Role>(),
    organisationId: integer('organisation_id').references(() => organisations.id),
    status: text('status').notNull().$type<AccountStatus>(),
    /** An observer's reading ends on this day. */
    endsOn: day('ends_on'),
    demonstration: flag('demonstration').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    /** When the person put the first guide away. */
    guideClosedAt: instant('guide_closed_at'),
    /** The first account of the person who holds this one too; null: this is the first. Never taken back. */
    personId: integer('person_id').references((): AnySQLiteColumn => accounts.id),
  },
  (t) => [
    index('accounts_person').on(t.personId),
    oneOf(t.role, ROLES),
    oneOf(t.status, ACCOUNT_STATUSES),
    realDay(t.endsOn),
  ],
);

/** The one erasable table: names and addresses live nowhere else. */
export const people = sqliteTable(
  'people',
  {
    accountId: integer('account_id')
      .primaryKey()
      .references(() => accounts.id),
    name: text('name').notNull(),
    email: text('email').notNull(),
    /** Lower-cased: the address by which a person signs in. Several accounts of one person may have the same. */
    emailFolded: text('email_folded').notNull(),
    /** Folded name and address, for searches that ignore case and accents. */
    search: text('search').notNull().default(''),
  },
  (t) => [index('people_address').on(t.emailFolded)],
);

export const credentials = sqliteTable('credentials', {
  accountId: integer('account_id')
    .primaryKey()
    .references(() => accounts.id),
  passwordHash: text('password_hash').notNull(),
  changedAt: instant('changed_at').notNull(),
  /** Of a password that somebody else set: it opens sessions until then, and is changed in the first. */
  oneTimeUntil: instant('one_time_until'),
});

/** The actions of an officer, and the scope of an observer (`all`, actions or regions). */
export const accountScopes = sqliteTable(
  'account_scopes',
  {
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind').notNull().$type<'all' | 'action' | 'region'>(),
    key: text('key').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.kind, t.key] }), oneOf(t.kind, ['all', 'action', 'region'])],
);

/** A signed-in browser. The cookie carries only the identifier; the row is checked at each request. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: instant('created_at').notNull(),
    /** When the person last proved who he is; of a session opened before this was noted, nothing. */
    authenticatedAt: instant('authenticated_at'),
    lastSeenAt: instant('last_seen_at').notNull(),
    revokedAt: instant('revoked_at'),
    /** When a second factor was given in it, ours or that of an identity provider; null: the password alone. */
    secondFactorAt: instant('second_factor_at'),
    browser: text('browser').notNull(),
    /** What the issuer of an identity said at the sign-in, sealed: it is told again at the sign-out, and then forgotten. */
    idToken: text('id_token'),
  },
  (t) => [index('sessions_account').on(t.accountId)],
);

/** Who a person is for an issuer (ProConnect), linked to each account that the person holds. No name, no address. */
export const identities = sqliteTable(
  'identities',
  {
    id: id(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    linkedAt: instant('linked_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [
    uniqueIndex('identities_person').on(t.issuer, t.subject, t.accountId),
    index('identities_account').on(t.accountId),
  ],
);

/** Failed tries to sign in, as rate-limiter-flexible keeps them. The keys are digests: no address is kept. */
export const signInAttempts = sqliteTable('sign_in_attempts', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  /** Milliseconds since 1970. */
  expire: integer('expire'),
});
