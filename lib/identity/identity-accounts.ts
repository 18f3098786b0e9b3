import { accountsOfIdentity, type IdentityAccount, type Subject } from '@/db/identities';
import type { Read } from '@/db/store';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';

/** The accounts that an identity opens at this moment: those that it is linked to and that may be used. */
export async function usableAccounts(read: Read, identity: Subject, now: Now): Promise<IdentityAccount[]> {
  return (await accountsOfIdentity(read, identity)).filter((account) => mayBeUsed(account, now));
}
