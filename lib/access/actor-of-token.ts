import { tokensOf, tokenWithAccount } from '@/db/account-tokens';
import type { Read } from '@/db/store';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import type { Actor } from './actor';
import { houseIn } from './house';
import { can } from './policy';
import { looksLikeToken, tokenDigest } from './token-text';

export type TokenActor = Actor & Required<Pick<Actor, 'token'>>;

/**
 * Whom a token speaks for at this moment, with the rights that the account has now. Undefined for a text that is no
 * token, one that was revoked or is past its last day, and an account that may not be used or may have no token.
 */
export async function actorOfToken(
  read: Read,
  text: string,
  now: Now,
): Promise<{ actor: TokenActor; lastUsedAt: string | null } | undefined> {
  const found = looksLikeToken(text) ? await tokenWithAccount(read, tokenDigest(text)) : undefined;
  if (!found || found.revokedAt !== null || found.expiresOn < now.day || !mayBeUsed(found, now))
    return undefined;
  const { id, scope, accountId, role, organisationId, scopes, lastUsedAt } = found;
  const actor = {
    ...{ accountId, role, organisationId, scopes, token: { id, scope } },
    ...houseIn(read, organisationId, now.day),
  };
  return can(actor, 'token.create', { accountId }) ? { actor, lastUsedAt } : undefined;
}

export type TokenState = 'serving' | 'expired' | 'revoked';

/** The tokens of an account with what became of each; for their owner, and for an administrator. */
export async function accountTokens(read: Read, actor: Actor, accountId: number, now: Now) {
  if (!can(actor, 'token.revoke', { accountId })) return null;
  const tokens = await tokensOf(read, accountId);
  return tokens.map(({ revokedAt, ...token }) => {
    const state: TokenState =
      revokedAt !== null ? 'revoked' : token.expiresOn < now.day ? 'expired' : 'serving';
    return { ...token, state };
  });
}
export type AccountToken = NonNullable<Awaited<ReturnType<typeof accountTokens>>>[number];
