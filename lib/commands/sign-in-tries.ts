import { createHmac } from 'node:crypto';
import { countTry, forgetTries } from '@/db/attempts';
import { appendJournal } from '@/db/journal';
import { write } from '@/db/store';
import { foldEmail } from '@/lib/domain/account';
import type { Now } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

// Keyed digests: neither an address of a person nor one of a machine is kept.
const digest = (kind: string, text: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET ?? kind)
    .update(`${kind}:${text}`)
    .digest('base64url');

export const accountKey = (email: string): string => digest('account', foldEmail(email));
/** Far more than a program that forgot to renew its token asks before somebody looks. */
const MAX_BAD_TOKENS = 30;

export const addressKey = (address: string): string => digest('address', address);

/** Counted apart from sign-in: asking for a link must not lock somebody out of an account. */
export const resetKeys = (email: string, address: string): string[] => [
  digest('reset-account', foldEmail(email)),
  digest('reset-address', address),
];

/** Counts a try before the password is looked at, so that tries in parallel all count. Refuses the sixth. */
export async function chargeTry(keys: readonly string[], now: Now, accountId?: number): Promise<void> {
  const spent = await write(async (tx) => {
    const tries = await countTry(tx, keys);
    if (tries.first) await appendJournal(tx, refusedLine('sign-in-limited', now, accountId));
    return tries;
  });
  if (spent.wait > 0) throw new Refusal('limited', 'too_many_attempts', { minutes: spent.wait });
}

/**
 * Counts a bad token of a machine; refuses the thirty-first in fifteen minutes. A good token is never counted: 256
 * bits are not guessed, and a whole university may share an address. This only keeps noise short.
 */
export async function chargeBadToken(address: string): Promise<void> {
  const { wait } = await write((tx) => countTry(tx, [digest('token', address)], MAX_BAD_TOKENS));
  if (wait > 0) throw new Refusal('limited', 'too_many_attempts', { minutes: wait });
}

export const excuseTry = (key: string): Promise<void> => write((tx) => forgetTries(tx, key));

/** Keeps a failed sign-in; an unknown address leaves no account in the line, and no address either. */
export const recordRefused = (now: Now, accountId?: number): Promise<void> =>
  write((tx) => appendJournal(tx, refusedLine('sign-in-refused', now, accountId)));

const refusedLine = (command: string, now: Now, accountId?: number) => ({
  subject: accountId === undefined ? 'account:unknown' : `account:${accountId}`,
  command,
  actor: null,
  now,
  door: 'form',
});
