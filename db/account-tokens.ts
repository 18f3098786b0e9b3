import { and, count, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Scope } from '@/lib/domain/account';
import type { AccountStatus, Role, TokenScope } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

interface TokenRow {
  id: number;
  accountId: number;
  scope: TokenScope;
  expiresOn: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  role: Role;
  status: AccountStatus;
  endsOn: string | null;
  organisationId: number | null;
}

const TOKEN = `select k.id, k.account_id as accountId, k.scope, k.expires_on as expiresOn, k.last_used_at as lastUsedAt,
    k.revoked_at as revokedAt, a.role, a.status, a.ends_on as endsOn, a.organisation_id as organisationId
  from api_tokens k join accounts a on a.id = k.account_id where k.token_hash = ?`;

const SCOPES = 'select kind, key from account_scopes where account_id = ?';

/** The token of a digest with its account and the scopes of it, as they are at this very moment. */
export async function tokenWithAccount(read: Read, hash: string) {
  const row = prepared(read, TOKEN).get(hash) as TokenRow | undefined;
  return row && { ...row, scopes: prepared(read, SCOPES).all(row.accountId) as Scope[] };
}

export async function insertToken(
  tx: Tx,
  token: Omit<typeof t.apiTokens.$inferInsert, 'id' | 'lastUsedAt' | 'revokedAt'>,
): Promise<number> {
  return tx.insert(t.apiTokens).values(token).returning({ id: t.apiTokens.id }).get().id;
}

export async function tokenById(read: Read, id: number) {
  return read
    .select({ id: t.apiTokens.id, accountId: t.apiTokens.accountId, revokedAt: t.apiTokens.revokedAt })
    .from(t.apiTokens)
    .where(eq(t.apiTokens.id, id))
    .get();
}

export async function revokeToken(tx: Tx, id: number, at: string): Promise<void> {
  tx.update(t.apiTokens)
    .set({ revokedAt: at })
    .where(and(eq(t.apiTokens.id, id), isNull(t.apiTokens.revokedAt)))
    .run();
}

export async function touchToken(tx: Tx, id: number, at: string): Promise<void> {
  tx.update(t.apiTokens).set({ lastUsedAt: at }).where(eq(t.apiTokens.id, id)).run();
}

/** The tokens of an account, the newest first; never their digests. */
export async function tokensOf(read: Read, accountId: number) {
  const { id, label, scope, prefix, createdAt, expiresOn, lastUsedAt, revokedAt } = t.apiTokens;
  return read
    .select({ id, label, scope, prefix, createdAt, expiresOn, lastUsedAt, revokedAt })
    .from(t.apiTokens)
    .where(eq(t.apiTokens.accountId, accountId))
    .orderBy(desc(t.apiTokens.id))
    .all();
}

/** How many tokens of an account serve on a day. */
export async function servingTokens(read: Read, accountId: number, day: string): Promise<number> {
  const { total } = read
    .select({ total: count() })
    .from(t.apiTokens)
    .where(
      and(
        eq(t.apiTokens.accountId, accountId),
        isNull(t.apiTokens.revokedAt),
        gte(t.apiTokens.expiresOn, day),
      ),
    )
    .get() ?? { total: 0 };
  return total;
}

/** Revokes every token of an account that still stands. */
export async function revokeTokensOf(tx: Tx, accountId: number, at: string): Promise<void> {
  tx.update(t.apiTokens)
    .set({ revokedAt: at })
    .where(and(eq(t.apiTokens.accountId, accountId), isNull(t.apiTokens.revokedAt)))
    .run();
}
