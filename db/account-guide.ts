import { eq } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** When the person of an account put the first guide away; null: it is still shown. */
export function guideClosedAt(read: Read, accountId: number): string | null {
  const row = prepared(read, 'SELECT guide_closed_at AS at FROM accounts WHERE id = ?').get(accountId) as
    | { at: string | null }
    | undefined;
  return row?.at ?? null;
}

export async function storeGuideClosed(tx: Tx, accountId: number, at: string): Promise<void> {
  tx.update(t.accounts).set({ guideClosedAt: at }).where(eq(t.accounts.id, accountId)).run();
}
