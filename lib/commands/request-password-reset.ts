import { z } from 'zod';
import { accountToSignIn } from '@/db/accounts';
import { appendJournal } from '@/db/journal';
import { queueMessage } from '@/db/messages';
import { read, write } from '@/db/store';
import { storageRefusal } from '@/lib/command';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { chargeTry, resetKeys } from './sign-in-tries';

const input = z.object({ email: z.string().trim().min(1).max(254) });

/**
 * Asks for a link to choose another password. An address without an account, or with a closed one, has the same
 * answer after the same work (one write, with its journal line); only whoever reads that mailbox knows. Five
 * requests in fifteen minutes for an address and for a machine.
 */
export async function requestPasswordReset(
  raw: unknown,
  { now, address }: { now: Now; address: string },
): Promise<null> {
  const parsed = input.safeParse(raw);
  if (!parsed.success)
    throw new Refusal('invalid', 'invalid_input', {}, [{ path: 'email', code: 'not_an_email', params: {} }]);
  const { email } = parsed.data;
  try {
    const found = await accountToSignIn(read(), email);
    const account = found && mayBeUsed(found, now) ? found : undefined;
    await chargeTry(resetKeys(email, address), now, found?.id);
    await write(async (tx) => {
      await appendJournal(tx, {
        subject: found ? `account:${found.id}` : 'account:unknown',
        command: 'request-password-reset',
        actor: null,
        now,
        door: 'form',
      });
      if (account)
        await queueMessage(tx, {
          kind: 'password_reset',
          accountId: account.id,
          params: {},
          dedupeKey: `password_reset:${account.id}:${now.instant}`,
          at: now.instant,
        });
    });
    return null;
  } catch (error) {
    throw storageRefusal(error) ?? error;
  }
}
