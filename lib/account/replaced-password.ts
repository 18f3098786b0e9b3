import { withdrawInvitations } from '@/db/account-invitations';
import { revokeSessionsOf } from '@/db/account-sessions';
import { revokeTokensOf } from '@/db/account-tokens';
import { storePasswordHash } from '@/db/accounts';
import type { Tx } from '@/db/store';

interface Replacement {
  accountId: number;
  passwordHash: string;
  instant: string;
  /** The session that changes it goes on. */
  keptSession?: string;
}

/**
 * Gives an account another password. Whoever knew the old one may have taken more with it: sessions, tokens and links
 * end with it.
 */
export async function replacePassword(
  tx: Tx,
  { accountId, passwordHash, instant, keptSession }: Replacement,
): Promise<void> {
  await storePasswordHash(tx, accountId, passwordHash, instant);
  await revokeSessionsOf(tx, accountId, instant, keptSession);
  await revokeTokensOf(tx, accountId, instant);
  await withdrawInvitations(tx, accountId, instant);
}
