import { queueMessage } from '@/db/mail-messages';
import type { Tx } from '@/db/store';
import type { SecondFactorChange } from '@/lib/domain/vocabulary';

/** Tells the owner of an account what happened to his second factor, in the write in which it did. */
export const tellOwner = (
  tx: Tx,
  { accountId, what, at }: { accountId: number; what: SecondFactorChange; at: string },
): Promise<unknown> =>
  queueMessage(tx, {
    kind: 'second_factor_changed',
    accountId,
    params: { what },
    dedupeKey: `second_factor_changed:${what}:${accountId}:${at}`,
    at,
  });
