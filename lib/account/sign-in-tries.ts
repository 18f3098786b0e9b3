import { z } from 'zod';
import { type Budget, countTry, standingTries, type Tries } from '@/db/account-attempts';
import { queueMessage } from '@/db/mail-messages';
import { read } from '@/db/store';
import { VISITOR } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { machineOf, tryKey } from '@/lib/access/try-keys';
import { type Command, execute, keepRecord } from '@/lib/command';
import { foldEmail } from '@/lib/domain/account';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

/** Wrong passwords for an account from one machine; then that machine waits for that account. */
const OF_PAIR = { most: 5, minutes: 15 };
/** From one machine, behind which a whole hospital may stand; then answers are slower. */
const OF_MACHINE = { most: 100, minutes: 15 };
/** For one account, from everywhere; then answers are slower, and its owner is written to. */
const OF_ACCOUNT = { most: 30, minutes: 60 };
/** Links to choose a password that are sent to one account. */
const LINKS_OF_ACCOUNT = { most: 5, minutes: 15 };
/** Far more than a program that forgot to renew its token asks before somebody looks. */
const ONE_BAD_TOKEN = { most: 30, minutes: 15 };
const BAD_TOKENS = { most: 300, minutes: 15 };

const SLOWER_BY_MS = 1_000;
const SLOWEST_MS = 5_000;

/** What a failed try is charged to. */
export interface TryBudgets {
  pair: Budget;
  machine: Budget;
  account: Budget;
}

/** Of a try to sign in. All that is counted for an account begins with its key. */
export function budgetsOf(email: string, address: string): TryBudgets {
  const account = accountKey(email);
  const machine = tryKey('address', machineOf(address));
  return {
    pair: { key: `${account}.${machine}`, ...OF_PAIR },
    machine: { key: machine, ...OF_MACHINE },
    account: { key: account, ...OF_ACCOUNT },
  };
}

export const accountKey = (email: string): string => tryKey('account', foldEmail(email));

/** Of a try to say one's present password, in a session. */
export const presentPasswordBudget = (accountId: number, sessionId: string): Budget => ({
  key: tryKey('present', `${accountId} ${sessionId}`),
  ...OF_PAIR,
});

/** Of a try to give a second factor, by somebody who knew the password. */
export function factorBudgets(accountId: number, address: string): Pick<TryBudgets, 'pair' | 'account'> {
  const account = factorKey(accountId);
  return {
    pair: { key: `${account}.${tryKey('address', machineOf(address))}`, ...OF_PAIR },
    account: { key: account, ...OF_ACCOUNT },
  };
}

export const factorKey = (accountId: number): string => tryKey('factor', String(accountId));

/** Refuses what would be one guess too many, before any password is looked at. */
export async function refuseOverPair(pair: Budget): Promise<void> {
  const [tries] = await standingTries(read(), [pair]);
  if (tries && tries.count >= pair.most)
    throw new Refusal('limited', 'too_many_attempts', { minutes: tries.minutes });
}

/** How long an answer waits, in milliseconds: longer for every further budget that is used up. */
export async function slownessOf(budgets: readonly Budget[]): Promise<number> {
  const tries = await standingTries(read(), budgets);
  return Math.max(0, ...budgets.map((budget, index) => slowness(budget, tries[index])));
}

const slowness = ({ most }: Budget, tries: Tries | undefined): number =>
  tries && tries.count >= most ? Math.min(SLOWEST_MS, SLOWER_BY_MS * Math.floor(tries.count / most)) : 0;

export type Pause = (milliseconds: number) => Promise<void>;
export const pause: Pause = (milliseconds) =>
  milliseconds > 0 ? new Promise((done) => setTimeout(done, milliseconds)) : Promise.resolve();

const budget = z.object({ key: z.string(), most: z.number(), minutes: z.number() });
const failed = z.object({
  budgets: z.object({ pair: budget, machine: budget, account: budget }),
  accountId: z.int().positive().optional(),
  /** Who is told that somebody guesses: the owner of an account that may be used. */
  writeTo: z.int().positive().optional(),
});

/** Charges a wrong password. The one that uses up the budget of an account tells its owner, once a window. */
const refuseSignIn: Command<z.infer<typeof failed>, { target: Target }, { usedUp: boolean }> = {
  name: 'sign-in-refused',
  permission: 'session.open',
  input: failed,
  find: async () => ({ target: {} }),
  async run({ tx, now }, { budgets, accountId, writeTo }) {
    const { pair, machine, account } = budgets;
    const [ofPair, , ofAccount] = await countTry(tx, [pair, machine, account]);
    if (writeTo !== undefined && ofAccount?.count === account.most)
      await queueMessage(tx, {
        kind: 'sign_in_failures',
        accountId: writeTo,
        params: {},
        dedupeKey: `sign_in_failures:${writeTo}:${now.instant}`,
        at: now.instant,
      });
    return { result: { usedUp: ofPair?.count === pair.most }, journal: { subject: subjectOf(accountId) } };
  },
};

const limited = z.object({ accountId: z.int().positive().optional() });

/** The wrong password after which a machine waits leaves a line; an unknown address leaves no account in it. */
const limitSignIn: Command<z.infer<typeof limited>, { target: Target }, null> = {
  name: 'sign-in-limited',
  permission: 'session.open',
  input: limited,
  find: async () => ({ target: {} }),
  run: async (_circumstances, { accountId }) => ({
    result: null,
    journal: { subject: subjectOf(accountId) },
  }),
};

/** Charges a wrong password to the account and to the machine, and keeps it in the journal. */
export async function chargeFailure(
  budgets: TryBudgets,
  now: Now,
  { accountId, writeTo }: { accountId: number | undefined; writeTo: number | undefined },
): Promise<void> {
  const { usedUp } = await execute(refuseSignIn, { budgets, accountId, writeTo }, atTheDoor(now));
  if (usedUp) await execute(limitSignIn, { accountId }, atTheDoor(now));
}

/** Charges a wrong present password to the session that gave it. */
export async function chargePresentPassword(pair: Budget, now: Now, accountId: number): Promise<void> {
  const [tries] = await keepRecord.countTry([pair]);
  if (tries?.count === pair.most) await execute(limitSignIn, { accountId }, atTheDoor(now));
}

/** Of a request for a link: of the account, known or not, and of the machine. */
export const linkBudgets = (email: string, address: string): { account: Budget; machine: Budget } => ({
  account: { key: tryKey('reset-account', foldEmail(email)), ...LINKS_OF_ACCOUNT },
  machine: { key: tryKey('reset-address', machineOf(address)), ...OF_MACHINE },
});

/**
 * Counts a bad token; refuses the same one after thirty in fifteen minutes, and any other bad one of a machine that sent
 * hundreds. A good token is never counted: 256 bits are not guessed, and a whole university may share an address. This
 * only keeps noise short: what is refused writes nothing any more.
 */
export async function chargeBadToken(address: string, token: string): Promise<void> {
  const machine = tryKey('token', machineOf(address));
  const budgets = [
    { key: `${machine}.${tryKey('bad-token', token)}`, ...ONE_BAD_TOKEN },
    { key: machine, ...BAD_TOKENS },
  ];
  const tries = await standingTries(read(), budgets);
  const minutes = Math.max(
    ...budgets.map(({ most }, index) =>
      (tries[index]?.count ?? 0) < most ? 0 : (tries[index]?.minutes ?? 0),
    ),
  );
  if (minutes > 0) throw new Refusal('limited', 'too_many_attempts', { minutes });
  await keepRecord.countTry(budgets);
}

/** Forgets what was charged to a key, and to all that begin with it. */
export const excuseTries = (key: string): Promise<void> => keepRecord.forgetTries(key);

const subjectOf = (accountId: number | undefined) =>
  accountId === undefined ? 'account:unknown' : `account:${accountId}`;

const atTheDoor = (now: Now) => ({ actor: VISITOR, now, door: 'form' as const });
