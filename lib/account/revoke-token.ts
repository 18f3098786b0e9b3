import { z } from 'zod';
import { revokeToken as revoke, tokenById } from '@/db/account-tokens';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';

const input = z.object({ tokenId: z.int().positive() });

/**
 * Ends a token at once: one's own, or for an administrator that of anybody. Somebody else's token does not exist for
 * the person who asks. Revoking twice changes nothing.
 */
export const revokeToken: Command<
  z.infer<typeof input>,
  { target: Target; revokedAt: string | null },
  null
> = {
  name: 'revoke-token',
  permission: 'token.revoke',
  input,
  async find({ tx }, { tokenId }) {
    const token = await tokenById(tx, tokenId);
    return token && { target: { accountId: token.accountId }, revokedAt: token.revokedAt };
  },
  async run({ tx, now }, { tokenId }, { target, revokedAt }) {
    if (revokedAt !== null) return { result: null, journal: null };
    await revoke(tx, tokenId, now.instant);
    return {
      result: null,
      journal: { subject: `account:${target.accountId}`, references: { tokenId } },
    };
  },
};
