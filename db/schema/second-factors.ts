import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  CHALLENGE_KINDS,
  type ChallengeKind,
  SECOND_FACTOR_KINDS,
  type SecondFactorKind,
} from '@/lib/domain/vocabulary';
import { id, instant, json, oneOf, wholeNumber } from '../columns';
import { accounts, sessions } from './people';

const UINT32 = 4_294_967_295;

/** What a person proves to have beside a password: an application that gives codes (one), or passkeys (several). */
export const secondFactors = sqliteTable(
  'second_factors',
  {
    id: id(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind').notNull().$type<SecondFactorKind>(),
    /** What its owner calls it. */
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    /** Of an application: the key of its codes, encrypted. */
    secret: text('secret'),
    /** Of an application: the thirty seconds of the last code that served; it and those before serve no more. */
    lastStep: integer('last_step'),
    /** Of a passkey, in base64url. */
    credentialId: text('credential_id'),
    publicKey: text('public_key'),
    /** Of a passkey: how often it signed, where it counts. */
    counter: integer('counter'),
    transports: json<string[]>('transports'),
  },
  (t) => [
    index('second_factors_account').on(t.accountId),
    uniqueIndex('second_factors_credential').on(t.credentialId),
    oneOf(t.kind, SECOND_FACTOR_KINDS),
    wholeNumber(t.lastStep, 0, UINT32),
    wholeNumber(t.counter, 0, UINT32),
  ],
);

/** What opens once when the second factor is lost; only a slow digest of each is kept. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    id: id(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('recovery_codes_account').on(t.accountId)],
);

/** What a session was asked and has not answered yet: a challenge of a passkey, or the key of an application to be. */
export const sessionChallenges = sqliteTable(
  'session_challenges',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull().$type<ChallengeKind>(),
    /** The key of an application is encrypted. */
    value: text('value').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.kind] }), oneOf(t.kind, CHALLENGE_KINDS)],
);
