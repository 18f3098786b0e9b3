import { withdrawInvitations } from '@/db/account-invitations';
import { revokeSessionsOf } from '@/db/account-sessions';
import { revokeTokensOf } from '@/db/account-tokens';
import { storePasswordHash } from '@/db/accounts';
import { removeIdentitiesOf } from '@/db/identities';
import type { Tx } from '@/db/store';

interface Replacement {
  accountId: number;
  passwordHash: string;
  /** Null for a password that its owner chose. */
  oneTimeUntil: string | null;
  instant: string;
  /** The session that changes it goes on. */
  keptSession?: string;
}

/**
 * Gives an account another password. Whoever knew the old one may have taken more with it: sessions, tokens and links
 * end with it. Where it is given to somebody who did not know the old one (no session goes on), the identities that open
 * the account end too: one of them may be an intruder's.
 */
export async function replacePassword(
  tx: Tx,
  { accountId, passwordHash, oneTimeUntil, instant, keptSession }: Replacement,
): Promise<void> {
  await storePasswordHash(tx, accountId, { passwordHash, oneTimeUntil }, instant);
  await revokeSessionsOf(tx, accountId, instant, keptSession);
  await revokeTokensOf(tx, accountId, instant);
  await withdrawInvitations(tx, accountId, instant);
  if (keptSession === undefined) await removeIdentitiesOf(tx, accountId);
}
