import { type AddressedAccount, accountsAt } from '@/db/accounts';
import { heldAccounts } from '@/db/person-accounts';
import type { Read } from '@/db/store';
import { foldEmail } from '@/lib/domain/account';
import type { Role } from '@/lib/domain/vocabulary';
import { refusedField } from '@/lib/refusal';

interface Wanted {
  email: string;
  role: Role;
  organisationId: number | null;
}

/** The account of that very role and organisation which an address has; an open one before a closed one. */
export const sameAccount = async (
  read: Read,
  { email, role, organisationId }: Wanted,
): Promise<AddressedAccount | undefined> =>
  (await accountsAt(read, email)).find(
    (account) => account.role === role && account.organisationId === organisationId,
  );

/** Nobody opens an account to himself: one’s own address is no secret to oneself. */
export async function refuseOwnAddress(
  read: Read,
  { accountId }: { accountId: number },
  email: string,
): Promise<void> {
  if (heldAccounts(read, accountId).some((held) => foldEmail(held.email) === foldEmail(email)))
    throw refusedField('email', 'own_invitation');
}
