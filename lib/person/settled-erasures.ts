import { isFileNeeded } from '@/db/imports';
import { bornAccount, erasedAccounts, filesOfErased } from '@/db/person-erasure';
import { emptyLog, type Read } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { removeFile } from '@/lib/files/kept-files';
import { ERASURE_WARNINGS, erasePerson } from './erase-person';
import { noteErasure, readLedger } from './erasure-ledger';

export interface SettledErasures {
  /** Persons whom the ledger names and the database still knew. */
  again: number;
  /** Lines of the ledger that cannot be read. */
  unreadable: number;
}

/**
 * Brings the database and the ledger beside the copies to one another: whoever was erased before a copy was put back is
 * erased again, an erasure that the ledger lacks is noted. Twice changes nothing. `folders` are those of the ledgers.
 */
export async function settleErasures(
  read: Read,
  now: Now,
  folders: readonly string[] = [env().COPIES_PATH],
): Promise<SettledErasures> {
  const settled = { again: 0, unreadable: 0 };
  for (const folder of folders) {
    const { accounts, unreadable } = await readLedger(folder);
    settled.unreadable += unreadable;
    for (const { id, createdAt } of accounts) {
      // A number that came again in a database that was put back is another person's.
      if (bornAccount(read, id)?.createdAt !== createdAt) continue;
      if ((await erasedAccounts(read)).some((account) => account.id === id)) continue;
      // What follows from it was said yes to when it was done first.
      await erasePerson(
        { accountId: id, confirmed: [...ERASURE_WARNINGS] },
        { actor: SYSTEM, now, door: 'script' },
      );
      settled.again += 1;
    }
  }
  for (const account of await erasedAccounts(read)) await noteErasure(account, now.instant);
  for (const sha256 of await filesOfErased(read))
    if (!(await isFileNeeded(read, sha256))) await removeFile('imports', sha256);
  await emptyLog();
  return settled;
}
