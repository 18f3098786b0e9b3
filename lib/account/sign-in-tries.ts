import { z } from 'zod';
import { countTry } from '@/db/account-attempts';
import { VISITOR } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { tryKey } from '@/lib/access/try-keys';
import { type Command, execute, keepRecord } from '@/lib/command';
import { foldEmail } from '@/lib/domain/account';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

export const accountKey = (email: string): string => tryKey('account', foldEmail(email));
/** Far more than a program that forgot to renew its token asks before somebody looks. */
const MAX_BAD_TOKENS = 30;

export const addressKey = (address: string): string => tryKey('address', address);

/** Counted apart from sign-in: asking for a link must not lock somebody out of an account. */
export const resetKeys = (email: string, address: string): string[] => [
  tryKey('reset-account', foldEmail(email)),
  tryKey('reset-address', address),
];

const tried = z.object({ keys: z.array(z.string()), accountId: z.int().positive().optional() });

/** The try that reaches the limit leaves a line; an unknown address leaves no account in it, and no address either. */
const countSignIn: Command<z.infer<typeof tried>, { target: Target }, { wait: number }> = {
  name: 'sign-in-limited',
  permission: 'session.open',
  input: tried,
  find: async () => ({ target: {} }),
  async run({ tx }, { keys, accountId }) {
    const { wait, first } = await countTry(tx, keys);
    return { result: { wait }, journal: first ? { subject: subjectOf(accountId) } : null };
  },
};

/** Counts a try before the password is looked at, so that tries in parallel all count. Refuses the sixth. */
export async function chargeTry(keys: readonly string[], now: Now, accountId?: number): Promise<void> {
  const { wait } = await execute(countSignIn, { keys, accountId }, atTheDoor(now));
  if (wait > 0) throw new Refusal('limited', 'too_many_attempts', { minutes: wait });
}

/**
 * Counts a bad token of a machine; refuses the thirty-first in fifteen minutes. A good token is never counted: 256
 * bits are not guessed, and a whole university may share an address. This only keeps noise short.
 */
export async function chargeBadToken(address: string): Promise<void> {
  const { wait } = await keepRecord.countTry([tryKey('token', address)], MAX_BAD_TOKENS);
  if (wait > 0) throw new Refusal('limited', 'too_many_attempts', { minutes: wait });
}

export const excuseTry = (key: string): Promise<void> => keepRecord.forgetTries(key);

const refused = z.object({ accountId: z.int().positive().optional() });

const refuseSignIn: Command<z.infer<typeof refused>, { target: Target }, null> = {
  name: 'sign-in-refused',
  permission: 'session.open',
  input: refused,
  find: async () => ({ target: {} }),
  run: async (_circumstances, { accountId }) => ({
    result: null,
    journal: { subject: subjectOf(accountId) },
  }),
};

/** Keeps a failed sign-in. */
export const recordRefused = (now: Now, accountId?: number): Promise<null> =>
  execute(refuseSignIn, { accountId }, atTheDoor(now));

const subjectOf = (accountId: number | undefined) =>
  accountId === undefined ? 'account:unknown' : `account:${accountId}`;

const atTheDoor = (now: Now) => ({ actor: VISITOR, now, door: 'form' as const });
