import { insertToken, servingTokens } from '@/db/account-tokens';
import { can, type Permission, type Target } from '@/lib/access/policy';
import { newTokenText, tokenDigest, tokenPrefix } from '@/lib/access/token-text';
import { type Command, execute, type Request } from '@/lib/command';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { addDays, isRealDay } from '@/lib/domain/time';
import { type NewToken, newToken, TOKEN_DAYS, TOKENS_AT_ONCE } from '@/lib/domain/token';
import type { TokenScope } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';

/** What a scope asks for beside a token at all. */
const SCOPE_PERMISSIONS: Partial<Record<TokenScope, Permission>> = {
  enter: 'token.create_enter',
  manage: 'token.create_manage',
  sessions: 'token.create_sessions',
};

const command = (text: string): Command<NewToken, { target: Target }, { tokenId: number }> => ({
  name: 'create-token',
  permission: 'token.create',
  input: newToken,
  find: async ({ actor }) => ({ target: { accountId: actor.accountId } }),
  async run({ tx, actor, now }, { label, scope, expiresOn }, { target }) {
    const refuse = (path: string, code: RefusalCode, params = {}) =>
      new Refusal('invalid', 'invalid_input', {}, [{ path, code, params }]);
    if (!isRealDay(expiresOn) || expiresOn < now.day || expiresOn > addDays(now.day, TOKEN_DAYS))
      throw refuse('expiresOn', 'token_days', { days: TOKEN_DAYS });
    const needed = SCOPE_PERMISSIONS[scope];
    if (needed && !can(actor, needed, target)) throw refuse('scope', 'token_scope_of_role');
    if ((await servingTokens(tx, actor.accountId, now.day)) >= TOKENS_AT_ONCE)
      throw new Refusal('conflict', 'too_many_tokens', { count: TOKENS_AT_ONCE });
    const tokenId = await insertToken(tx, {
      accountId: actor.accountId,
      label,
      scope,
      prefix: tokenPrefix(text),
      tokenHash: tokenDigest(text),
      createdAt: now.instant,
      expiresOn,
    });
    return {
      result: { tokenId },
      journal: { subject: `account:${actor.accountId}`, references: { tokenId, scope, expiresOn } },
    };
  },
});

/**
 * Makes a token for oneself, shown this once: only its digest is stored. Refuses a last day beyond 90 days, the scope
 * `enter` where the role enters nothing, `manage` where it records nothing, `sessions` where it marks none, and an eleventh token that serves.
 */
export async function createToken(
  raw: unknown,
  request: Request,
): Promise<{ tokenId: number; token: string }> {
  const token = newTokenText();
  // A replay would answer a token that is not the stored one, and a remembered result is kept in clear.
  const { idempotencyKey: _, ...once } = request;
  return { ...(await execute(command(token), raw, once)), token };
}
