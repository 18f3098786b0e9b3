import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { forgetTries } from '@/db/account-attempts';
import { openSession } from '@/db/account-sessions';
import { type AddressedAccount, accountsAt } from '@/db/accounts';
import { read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, storageRefusal } from '@/lib/command';
import { PASSWORD_MAX } from '@/lib/domain/account';
import { opensSessions } from '@/lib/domain/one-time-password';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import type { Role } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import { passwordMatches } from './passwords';
import { budgetsOf, chargeFailure, type Pause, pause, refuseOverPair, slownessOf } from './sign-in-tries';
import { oneAfterTheOther } from './turns';

const input = z.object({ email: z.string().max(254), password: z.string().min(1).max(PASSWORD_MAX) });

interface Visit {
  now: Now;
  /** Of the machine that asks; only a digest of it is kept. */
  address: string;
  /** « Firefox · Linux » */
  browser: string;
  /** How an answer is made slower; the machine's own clock where nothing is said. */
  wait?: Pause;
}

const command = (
  session: { id: string; browser: string },
  pairKey: string,
): Command<unknown, { target: Target }, null> => ({
  name: 'sign-in',
  permission: 'session.open',
  input: z.unknown(),
  find: async () => ({ target: {} }),
  async run({ tx, actor, now }) {
    await openSession(tx, { ...session, accountId: actor.accountId, at: now.instant });
    await forgetTries(tx, pairKey);
    return { result: null, journal: { subject: `account:${actor.accountId}` } };
  },
});

/**
 * Opens a session for an address and its password, and returns its identifier with the role of the person. An unknown
 * address, a wrong password and a closed account have the same answer in the same time. Only what is wrong is charged:
 * five in fifteen minutes for an account from a machine, and that machine is refused for that account. Many wrong ones
 * for an account, or from a machine, make answers slower and refuse nobody (docs/decisions/0030). A password that
 * somebody else set opens nothing once it expired. Of several accounts of a person, that opens which was used last.
 */
export async function signIn(
  raw: unknown,
  { now, address, browser, wait = pause }: Visit,
): Promise<{ sessionId: string; role: Role }> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new Refusal('unauthenticated', 'wrong_credentials');
  const { email, password } = parsed.data;
  const budgets = budgetsOf(email, address);
  const { pair, machine, account: ofAccount } = budgets;
  try {
    // One after the other: of many at once, each finds what was charged to those before it.
    return await oneAfterTheOther(pair.key, async () => {
      await refuseOverPair(pair);
      await wait(await slownessOf([machine, ofAccount]));
      const { account, matches } = await accountOf(email, password, { machine: machine.key, now });
      const usable = account !== undefined && mayBeUsed(account, now);
      if (!account || !matches || !usable) {
        await chargeFailure(budgets, now, {
          accountId: account?.id,
          writeTo: usable ? account.id : undefined,
        });
        throw new Refusal('unauthenticated', 'wrong_credentials');
      }
      if (!opensSessions(account.oneTimeUntil, now)) {
        // Charged and answered as a wrong one is; only who gave the right one is told.
        await chargeFailure(budgets, now, { accountId: account.id, writeTo: undefined });
        throw new Refusal('unauthenticated', 'one_time_password_expired');
      }
      const id = randomBytes(24).toString('base64url');
      const actor = { accountId: account.id, role: account.role, organisationId: null, scopes: [] };
      await execute(command({ id, browser }, pair.key), null, { actor, now, door: 'form' });
      return { sessionId: id, role: account.role };
    });
  } catch (error) {
    throw storageRefusal(error) ?? error;
  }
}

/**
 * The account that a password opens among those of an address, or, where it opens none, the first of them. They are one
 * person's and share one digest, which is looked at once, as where there is none; one that was set apart has its own.
 */
async function accountOf(
  email: string,
  password: string,
  { machine, now }: { machine: string; now: Now },
): Promise<{ account: AddressedAccount | undefined; matches: boolean }> {
  const all = (await accountsAt(read(), email)).toSorted(
    (a, b) => Number(mayBeUsed(b, now)) - Number(mayBeUsed(a, now)),
  );
  const came = all.filter(({ waits }) => !waits);
  const known = came.length > 0 ? came : all.slice(0, 1);
  const digests = new Set<string | undefined>(known.map(({ passwordHash }) => passwordHash));
  // As long where there is none.
  if (digests.size === 0) digests.add(undefined);
  let account: AddressedAccount | undefined;
  for (const digest of digests)
    if (await passwordMatches(digest, password, machine))
      account ??= known.find(({ passwordHash }) => passwordHash === digest);
  return account ? { account, matches: true } : { account: all[0], matches: false };
}
