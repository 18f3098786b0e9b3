import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import * as t from './schema';
import type { Read, Tx } from './store';

/** How many tries a key may be charged in so many minutes; the library counts with the machine's own clock. */
export interface Budget {
  key: string;
  most: number;
  minutes: number;
}

/** What stands against a key: the tries counted in its window, and the minutes until they are forgotten. */
export interface Tries {
  count: number;
  minutes: number;
}

/** Counts one try for each key. Returns how many stand now against each of them. */
export async function countTry(tx: Tx, budgets: readonly Budget[]): Promise<Tries[]> {
  tx.delete(t.signInAttempts).where(lt(t.signInAttempts.expire, Date.now())).run();
  const counted: Tries[] = [];
  for (const budget of budgets) {
    forgetFromLater(tx, budget);
    const { consumedPoints, msBeforeNext } = await consumed(tx, budget);
    counted.push({ count: consumedPoints, minutes: minutesOf(msBeforeNext) });
  }
  return counted;
}

/** What stands against each key; counts nothing. */
export async function standingTries(read: Read, budgets: readonly Budget[]): Promise<Tries[]> {
  const now = Date.now();
  return budgets.map((budget) => {
    const row = read.select().from(t.signInAttempts).where(eq(t.signInAttempts.key, budget.key)).get();
    const left = (row?.expire ?? 0) - now;
    return row && left > 0 && left <= budget.minutes * 60_000
      ? { count: row.points, minutes: minutesOf(left) }
      : { count: 0, minutes: 0 };
  });
}

/** Forgets the tries of a key, or of all that begin with it: what comes after is counted from nothing. */
export async function forgetTries(tx: Tx, key: string): Promise<void> {
  tx.delete(t.signInAttempts).where(sql`substr(${t.signInAttempts.key}, 1, ${key.length}) = ${key}`).run();
}

/** What ends later than its window could was counted before the clock was put back: it would stand for too long. */
function forgetFromLater(tx: Tx, { key, minutes }: Budget): void {
  const latest = Date.now() + minutes * 60_000;
  tx.delete(t.signInAttempts)
    .where(and(eq(t.signInAttempts.key, key), gt(t.signInAttempts.expire, latest)))
    .run();
}

const minutesOf = (milliseconds: number): number => Math.ceil(milliseconds / 60_000);

/** Used inside a write only: the library's own transaction becomes a savepoint of it. */
async function consumed(tx: Tx, { key, most, minutes }: Budget): Promise<RateLimiterRes> {
  const limiter = new RateLimiterSQLite({
    storeClient: '$client' in tx ? tx.$client : undefined,
    storeType: 'better-sqlite3',
    tableName: 'sign_in_attempts',
    tableCreated: true,
    keyPrefix: '',
    points: most,
    duration: minutes * 60,
  });
  try {
    return await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  }
}
