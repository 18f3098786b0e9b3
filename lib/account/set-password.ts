import type { z } from 'zod';
import { forgetTries } from '@/db/account-attempts';
import { neverCame } from '@/db/accounts';
import { type Command, execute, type Request } from '@/lib/command';
import { accountNamed } from '@/lib/domain/account';
import { oneTimeUntil } from '@/lib/domain/one-time-password';
import { mailConfigured } from '@/lib/mail/transport';
import { Refusal } from '@/lib/refusal';
import { type FoundAccount, findAccount } from './account-found';
import { hashPassword, oneTimePassword } from './passwords';
import { replacePassword } from './replaced-password';
import { accountKey } from './sign-in-tries';

const command = (passwordHash: string): Command<z.infer<typeof accountNamed>, FoundAccount, null> => ({
  name: 'set-password',
  permission: 'account.manage',
  input: accountNamed,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx, now }, { accountId }, { account }) {
    // By its link an invitation asks whether its person has an account already; a password would ask nothing.
    if (mailConfigured() && neverCame(tx, accountId)) throw new Refusal('conflict', 'invitation_waits');
    await forgetTries(tx, accountKey(account.email));
    const given = { accountId, passwordHash, oneTimeUntil: oneTimeUntil(now) };
    await replacePassword(tx, { ...given, instant: now.instant });
    return { result: null, journal: { subject: `account:${accountId}` } };
  },
});

/**
 * Replaces the password of somebody else by one to be shown once and changed at the next sign-in, and ends the sessions,
 * the tokens and the links of the account. It opens that account alone, whichever others its person holds.
 */
export async function setPassword(raw: unknown, request: Request): Promise<{ password: string }> {
  if (!request.actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const password = oneTimePassword();
  const { idempotencyKey: _, ...once } = request;
  await execute(command(await hashPassword(password)), raw, once);
  return { password };
}
