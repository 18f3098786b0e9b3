import { and, eq, inArray, isNull } from 'drizzle-orm';
import { accountsOfPerson } from './person-accounts';
import * as t from './schema';
import type { Read, Tx } from './store';

/** The codes of the person who holds an account that did not serve yet. */
export async function unusedCodes(read: Read, accountId: number) {
  return read
    .select({
      id: t.recoveryCodes.id,
      codeHash: t.recoveryCodes.codeHash,
      createdAt: t.recoveryCodes.createdAt,
    })
    .from(t.recoveryCodes)
    .where(
      and(
        inArray(t.recoveryCodes.accountId, accountsOfPerson(read, accountId)),
        isNull(t.recoveryCodes.usedAt),
      ),
    )
    .all();
}

/** Uses a code up: true once. */
export async function spendCode(tx: Tx, id: number, at: string): Promise<boolean> {
  return (
    tx
      .update(t.recoveryCodes)
      .set({ usedAt: at })
      .where(and(eq(t.recoveryCodes.id, id), isNull(t.recoveryCodes.usedAt)))
      .run().changes === 1
  );
}

/** Gives the person who holds an account other codes: those before serve no more. */
export async function replaceCodes(
  tx: Tx,
  { accountId, hashes, at }: { accountId: number; hashes: readonly string[]; at: string },
): Promise<void> {
  await deleteCodesOf(tx, accountId);
  for (const codeHash of hashes)
    tx.insert(t.recoveryCodes).values({ accountId, codeHash, createdAt: at }).run();
}

export async function deleteCodesOf(tx: Tx, accountId: number): Promise<void> {
  tx.delete(t.recoveryCodes)
    .where(inArray(t.recoveryCodes.accountId, accountsOfPerson(tx, accountId)))
    .run();
}
