import { z } from 'zod';
import { countTry } from '@/db/account-attempts';
import { accountToSignIn } from '@/db/accounts';
import { queueMessage } from '@/db/mail-messages';
import { read } from '@/db/store';
import { VISITOR } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, storageRefusal } from '@/lib/command';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { linkBudgets, type Pause, pause, slownessOf } from './sign-in-tries';

const input = z.object({ email: z.string().trim().min(1).max(254) });

const budget = z.object({ key: z.string(), most: z.number(), minutes: z.number() });
const requested = z.object({
  budgets: z.object({ account: budget, machine: budget }),
  /** Whose address was given, whether or not the account may be used; null for an unknown one. */
  accountId: z.int().positive().nullable(),
  /** The same, where a link is to be sent. */
  writeTo: z.int().positive().nullable(),
});

const queueReset: Command<z.infer<typeof requested>, { target: Target }, null> = {
  name: 'request-password-reset',
  permission: 'session.open',
  input: requested,
  find: async () => ({ target: {} }),
  async run({ tx, now }, { budgets, accountId, writeTo }) {
    const [ofAccount] = await countTry(tx, [budgets.account, budgets.machine]);
    // Those that were sent still serve: a mailbox is not filled by whoever asks again and again.
    const sent = ofAccount !== undefined && ofAccount.count > budgets.account.most;
    if (sent) return { result: null, journal: null };
    if (writeTo !== null)
      await queueMessage(tx, {
        kind: 'password_reset',
        accountId: writeTo,
        params: {},
        dedupeKey: `password_reset:${writeTo}:${now.instant}`,
        at: now.instant,
      });
    return { result: null, journal: { subject: `account:${accountId ?? 'unknown'}` } };
  },
};

/**
 * Asks for a link to choose another password. An address without an account, or with a closed one, has the same
 * answer after the same work (one write, with its journal line); only whoever reads that mailbox knows. Nobody is
 * refused for what others ask: after five links in fifteen minutes no other is sent to that mailbox, which has them, and
 * a machine that asks hundreds of times is answered more slowly.
 */
export async function requestPasswordReset(
  raw: unknown,
  { now, address, wait = pause }: { now: Now; address: string; wait?: Pause },
): Promise<null> {
  const parsed = input.safeParse(raw);
  if (!parsed.success)
    throw new Refusal('invalid', 'invalid_input', {}, [{ path: 'email', code: 'not_an_email', params: {} }]);
  const { email } = parsed.data;
  try {
    const found = await accountToSignIn(read(), email);
    const account = found && mayBeUsed(found, now) ? found : undefined;
    const budgets = linkBudgets(email, address);
    await wait(await slownessOf([budgets.machine]));
    const asked = { budgets, accountId: found?.id ?? null, writeTo: account?.id ?? null };
    return await execute(queueReset, asked, { actor: VISITOR, now, door: 'form' });
  } catch (error) {
    throw storageRefusal(error) ?? error;
  }
}
