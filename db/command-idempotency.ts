import { and, eq } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';

interface Key {
  accountId: number;
  key: string;
  command: string;
}

/** What a key of an account stands for: its first answer, to this command or, before they were refused, to another one. */
export async function rememberedResult<Result>(
  read: Read,
  { accountId, key, command }: Key,
): Promise<{ result: Result; digest: string | null; command: string } | undefined> {
  const { command: of, result, digest } = t.idempotencyKeys;
  const rows = read
    .select({ command: of, result, digest })
    .from(t.idempotencyKeys)
    .where(and(eq(t.idempotencyKeys.accountId, accountId), eq(t.idempotencyKeys.key, key)))
    .all();
  const row = rows.find((one) => one.command === command) ?? rows[0];
  return row && { ...row, result: row.result as Result };
}

export async function rememberResult(
  tx: Tx,
  { result, ...row }: Key & { digest: string; result: unknown; at: string },
): Promise<void> {
  tx.insert(t.idempotencyKeys)
    .values({ ...row, result: result ?? null })
    .run();
}
