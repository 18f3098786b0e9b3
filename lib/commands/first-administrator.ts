import { countAccounts, insertAccount } from '@/db/accounts';
import { appendJournal } from '@/db/journal';
import { write } from '@/db/store';
import { fieldsOf } from '@/lib/command';
import { newAccount } from '@/lib/domain/account';
import type { Now } from '@/lib/domain/time';
import { hashPassword, oneTimePassword } from '@/lib/passwords';
import { Refusal } from '@/lib/refusal';

/**
 * Opens the first account of an installation, an administrator, from the terminal of the machine: nobody can
 * be asked for the right to do it. Refused as soon as there is an account.
 */
export async function firstAdministrator(
  { name, email }: { name: string; email: string },
  now: Now,
  script: { password?: string; demonstration?: boolean } = {},
): Promise<{ accountId: number; password: string }> {
  const account = newAccount.safeParse({
    name,
    email,
    role: 'admin',
    organisationId: null,
    scopes: [],
    endsOn: null,
  });
  if (!account.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(account.error));
  const password = script.password ?? oneTimePassword();
  const passwordHash = await hashPassword(password);
  const { demonstration = false } = script;
  const accountId = await write(async (tx) => {
    if ((await countAccounts(tx)) > 0) throw new Refusal('conflict', 'accounts_exist');
    const id = await insertAccount(tx, { ...account.data, passwordHash, demonstration, at: now.instant });
    await appendJournal(tx, {
      subject: `account:${id}`,
      references: { role: 'admin' },
      command: 'first-administrator',
      actor: null,
      now,
      door: 'script',
    });
    return id;
  });
  return { accountId, password };
}
