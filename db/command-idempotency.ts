import { and, eq } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';

interface Key {
  accountId: number;
  key: string;
  command: string;
}

export async function rememberedResult<Result>(
  read: Read,
  { accountId, key, command }: Key,
): Promise<{ result: Result; digest: string | null } | undefined> {
  const row = read
    .select({ result: t.idempotencyKeys.result, digest: t.idempotencyKeys.digest })
    .from(t.idempotencyKeys)
    .where(
      and(
        eq(t.idempotencyKeys.accountId, accountId),
        eq(t.idempotencyKeys.key, key),
        eq(t.idempotencyKeys.command, command),
      ),
    )
    .get();
  return row && { result: row.result as Result, digest: row.digest };
}

export async function rememberResult(
  tx: Tx,
  { result, ...row }: Key & { digest: string; result: unknown; at: string },
): Promise<void> {
  tx.insert(t.idempotencyKeys)
    .values({ ...row, result: result ?? null })
    .run();
}
