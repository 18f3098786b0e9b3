import { z } from 'zod';
import { countAccounts, insertAccount } from '@/db/accounts';
import { SYSTEM } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, fieldsOf } from '@/lib/command';
import { newAccount } from '@/lib/domain/account';
import { oneTimeUntil } from '@/lib/domain/one-time-password';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { hashPassword, oneTimePassword } from './passwords';

const opened = newAccount.and(z.object({ passwordHash: z.string(), demonstration: z.boolean() }));

const openFirst: Command<z.infer<typeof opened>, { target: Target }, number> = {
  name: 'first-administrator',
  permission: 'schedule.run',
  input: opened,
  find: async () => ({ target: {} }),
  async run({ tx, now }, account) {
    if ((await countAccounts(tx)) > 0) throw new Refusal('conflict', 'accounts_exist');
    const id = await insertAccount(tx, {
      ...account,
      oneTimeUntil: account.demonstration ? null : oneTimeUntil(now),
      at: now.instant,
    });
    return { result: id, journal: { subject: `account:${id}`, references: { role: 'admin' } } };
  },
};

/**
 * Opens the first account of an installation, an administrator, from the terminal of the machine: nobody can
 * be asked for the right to do it. Refused as soon as there is an account. Its password is changed at the first sign-in.
 */
export async function firstAdministrator(
  { name, email }: { name: string; email: string },
  now: Now,
  script: { passwordHash?: string; demonstration?: boolean } = {},
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
  const password = oneTimePassword();
  const passwordHash = script.passwordHash ?? (await hashPassword(password));
  const { demonstration = false } = script;
  const accountId = await execute(
    openFirst,
    { ...account.data, passwordHash, demonstration },
    { actor: SYSTEM, now, door: 'script' },
  );
  return { accountId, password };
}
