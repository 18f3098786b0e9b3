import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { forgetTries, returnTry } from '@/db/account-attempts';
import { openSession } from '@/db/account-sessions';
import { accountToSignIn } from '@/db/accounts';
import { read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, storageRefusal } from '@/lib/command';
import { PASSWORD_MAX } from '@/lib/domain/account';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import type { Role } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import { passwordMatches } from './passwords';
import { accountKey, addressKey, chargeTry, recordRefused } from './sign-in-tries';

const input = z.object({ email: z.string().max(254), password: z.string().min(1).max(PASSWORD_MAX) });

interface Visit {
  now: Now;
  /** Of the machine that asks; only a digest of it is kept. */
  address: string;
  /** « Firefox · Linux » */
  browser: string;
}

const command = (
  session: { id: string; browser: string },
  keys: { account: string; address: string },
): Command<unknown, { target: Target }, null> => ({
  name: 'sign-in',
  permission: 'session.open',
  input: z.unknown(),
  find: async () => ({ target: {} }),
  async run({ tx, actor, now }) {
    await openSession(tx, { ...session, accountId: actor.accountId, at: now.instant });
    await forgetTries(tx, keys.account);
    await returnTry(tx, keys.address);
    return { result: null, journal: { subject: `account:${actor.accountId}` } };
  },
});

/**
 * Opens a session for an address and its password, and returns its identifier with the role of the person. An unknown address, a wrong
 * password and a closed account have the same answer in the same time. Five tries in fifteen minutes for an
 * account and for a machine.
 */
export async function signIn(
  raw: unknown,
  { now, address, browser }: Visit,
): Promise<{ sessionId: string; role: Role }> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new Refusal('unauthenticated', 'wrong_credentials');
  const { email, password } = parsed.data;
  const keys = { account: accountKey(email), address: addressKey(address) };
  try {
    const account = await accountToSignIn(read(), email);
    await chargeTry([keys.account, keys.address], now, account?.id);
    const matches = await passwordMatches(account?.passwordHash, password);
    if (!account || !matches || !mayBeUsed(account, now)) {
      await recordRefused(now, account?.id);
      throw new Refusal('unauthenticated', 'wrong_credentials');
    }
    const id = randomBytes(24).toString('base64url');
    const actor = { accountId: account.id, role: account.role, organisationId: null, scopes: [] };
    await execute(command({ id, browser }, keys), null, { actor, now, door: 'form' });
    return { sessionId: id, role: account.role };
  } catch (error) {
    throw storageRefusal(error) ?? error;
  }
}
