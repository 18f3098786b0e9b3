import { lt } from 'drizzle-orm';
import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import * as t from './schema';
import type { Tx } from './store';

/** Five tries in fifteen minutes; the library counts with the machine's own clock. */
export const MAX_TRIES = 5;
export const TRY_MINUTES = 15;

// Used inside a write only: the library's own transaction becomes a savepoint of it.
const limiter = (tx: Tx, points: number = MAX_TRIES) =>
  new RateLimiterSQLite({
    storeClient: '$client' in tx ? tx.$client : undefined,
    storeType: 'better-sqlite3',
    tableName: 'sign_in_attempts',
    tableCreated: true,
    keyPrefix: '',
    points,
    duration: TRY_MINUTES * 60,
  });

/**
 * Counts one try for each key. Returns the minutes to wait when one of them has none left, else 0.
 * `first` is true for the try that reached the limit.
 */
export async function countTry(
  tx: Tx,
  keys: readonly string[],
  points: number = MAX_TRIES,
): Promise<{ wait: number; first: boolean }> {
  tx.delete(t.signInAttempts).where(lt(t.signInAttempts.expire, Date.now())).run();
  const spent = { wait: 0, first: false };
  for (const key of keys) {
    const over = await overLimit(tx, key, points);
    if (!over) continue;
    spent.wait = Math.max(spent.wait, Math.ceil(over.msBeforeNext / 60_000));
    spent.first ||= over.consumedPoints === points + 1;
  }
  return spent;
}

/** Forgets the tries of a key: what comes after is counted from nothing. */
export async function forgetTries(tx: Tx, key: string): Promise<void> {
  await limiter(tx).delete(key);
}

/** Takes back one try of a key: it succeeded. */
export async function returnTry(tx: Tx, key: string): Promise<void> {
  await limiter(tx).reward(key, 1);
}

async function overLimit(tx: Tx, key: string, points: number): Promise<RateLimiterRes | undefined> {
  try {
    await limiter(tx, points).consume(key);
    return undefined;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  }
}
