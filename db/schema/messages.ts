import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  INVITATION_KINDS,
  type InvitationKind,
  MESSAGE_KINDS,
  MESSAGE_STATES,
  type MessageKind,
  type MessageState,
  TOKEN_SCOPES,
  type TokenScope,
} from '@/lib/domain/vocabulary';
import { day, id, instant, json, oneOf, realDay, wholeNumber } from '../columns';
import { accounts } from './people';

/**
 * What is to be sent to people, and what was. A write puts its message here in its own transaction; the sending
 * comes after. No name, address or text is kept: they are made from the parameters when the message leaves.
 */
export const messages = sqliteTable(
  'messages',
  {
    id: id(),
    kind: text('kind').notNull().$type<MessageKind>(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Identifiers only: reports, sections, events, a campaign. */
    params: json<Record<string, unknown>>('params').notNull(),
    /** Two writes that would say the same thing to the same person are one message. */
    dedupeKey: text('dedupe_key').notNull(),
    state: text('state').notNull().$type<MessageState>().default('waiting'),
    tries: integer('tries').notNull().default(0),
    /** Not tried again before this moment. */
    nextTryAt: instant('next_try_at'),
    /** The code of the last failure, never the text of the server (it repeats addresses). */
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    uniqueIndex('messages_dedupe').on(t.dedupeKey),
    index('messages_state').on(t.state, t.nextTryAt),
    index('messages_account').on(t.accountId),
    oneOf(t.kind, MESSAGE_KINDS),
    oneOf(t.state, MESSAGE_STATES),
    wholeNumber(t.tries),
  ],
);

/**
 * What a reader says is wrong with a figure. Officers are written to about it; what he wrote is forgotten after a
 * while (`lib/domain/retention.ts`), the figure that it was about stays.
 */
export const figureReports = sqliteTable(
  'figure_reports',
  {
    id: id(),
    /** The page of « Pourquoi ce chiffre ? », with its question: « /pourquoi/objectif/JURISTES.S1?layer=verified ». */
    path: text('path').notNull(),
    /** The day that was read. */
    asOf: day('as_of').notNull(),
    /** The figure as it was shown. */
    shown: text('shown').notNull(),
    /** Null once it is forgotten. */
    said: text('said'),
    at: instant('at').notNull(),
  },
  (t) => [realDay(t.asOf)],
);

/** A link sent by e-mail by which a person chooses a password: only its digest is kept, and it serves once. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: id(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind').notNull().$type<InvitationKind>(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('invitations_token').on(t.tokenHash),
    index('invitations_account').on(t.accountId),
    oneOf(t.kind, INVITATION_KINDS),
  ],
);

/** A key by which a program acts for an account, within its scope and for 90 days at most. */
export const apiTokens = sqliteTable(
  'api_tokens',
  {
    id: id(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    label: text('label').notNull(),
    scope: text('scope').notNull().$type<TokenScope>(),
    /** Its first characters, to tell it from another on screen. */
    prefix: text('prefix').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The last day on which it serves. */
    expiresOn: day('expires_on').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('api_tokens_hash').on(t.tokenHash),
    index('api_tokens_account').on(t.accountId),
    oneOf(t.scope, TOKEN_SCOPES),
    realDay(t.expiresOn),
  ],
);
