import { and, eq } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';

export async function rememberedResult<Result>(
  read: Read,
  accountId: number,
  key: string,
  command: string,
): Promise<{ result: Result } | undefined> {
  const row = read
    .select({ result: t.idempotencyKeys.result })
    .from(t.idempotencyKeys)
    .where(
      and(
        eq(t.idempotencyKeys.accountId, accountId),
        eq(t.idempotencyKeys.key, key),
        eq(t.idempotencyKeys.command, command),
      ),
    )
    .get();
  return row && { result: row.result as Result };
}

export async function rememberResult(
  tx: Tx,
  accountId: number,
  key: string,
  command: string,
  result: unknown,
  at: string,
): Promise<void> {
  tx.insert(t.idempotencyKeys)
    .values({ accountId, key, command, result: result ?? null, at })
    .run();
}
