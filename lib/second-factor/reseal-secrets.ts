import { sealedKeys } from '@/db/second-factors';
import { type Read, read } from '@/db/store';
import { keepRecord } from '@/lib/command';
import { resealed } from './sealed-secret';

/**
 * Seals anew, by the secret of today, what the one that it replaces sealed: without it, applications would answer no
 * more once the old secret is taken out. Returns how many; none where nothing is being replaced.
 */
export async function resealSecrets(handle: Read = read()): Promise<number> {
  let count = 0;
  for (const { id, accountId, secret } of await sealedKeys(handle)) {
    const to = resealed(secret, accountId);
    if (to === undefined) continue;
    await keepRecord.replaceSealedKey({ id, from: secret, to });
    count += 1;
  }
  return count;
}
