import { and, asc, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import type { SecondFactorKind } from '@/lib/domain/vocabulary';
import { accountsOfPerson } from './person-accounts';
import * as t from './schema';
import type { Read, Tx } from './store';

/** The second factors of the person who holds an account, in the order in which they came; each is sealed for its own account. */
export async function secondFactorsOf(read: Read, accountId: number) {
  return read
    .select()
    .from(t.secondFactors)
    .where(inArray(t.secondFactors.accountId, accountsOfPerson(read, accountId)))
    .orderBy(asc(t.secondFactors.id))
    .all();
}

export async function secondFactorById(read: Read, id: number) {
  return read.select().from(t.secondFactors).where(eq(t.secondFactors.id, id)).get();
}

export async function isCredentialKnown(read: Read, credentialId: string): Promise<boolean> {
  const row = read
    .select({ id: t.secondFactors.id })
    .from(t.secondFactors)
    .where(eq(t.secondFactors.credentialId, credentialId))
    .get();
  return row !== undefined;
}

type NewFactor = Omit<typeof t.secondFactors.$inferInsert, 'id'>;

export async function insertSecondFactor(tx: Tx, factor: NewFactor): Promise<number> {
  return tx.insert(t.secondFactors).values(factor).returning({ id: t.secondFactors.id }).get().id;
}

export async function deleteSecondFactor(tx: Tx, id: number): Promise<void> {
  tx.delete(t.secondFactors).where(eq(t.secondFactors.id, id)).run();
}

/** Takes away the factors of the person who holds an account, of one kind where it is said. Returns how many there were. */
export async function deleteSecondFactorsOf(
  tx: Tx,
  accountId: number,
  kind?: SecondFactorKind,
): Promise<number> {
  return tx
    .delete(t.secondFactors)
    .where(
      and(
        inArray(t.secondFactors.accountId, accountsOfPerson(tx, accountId)),
        kind === undefined ? undefined : eq(t.secondFactors.kind, kind),
      ),
    )
    .run().changes;
}

/** What is kept sealed, with the account that it is sealed for. */
export async function sealedKeys(read: Read): Promise<{ id: number; accountId: number; secret: string }[]> {
  return read
    .select({ id: t.secondFactors.id, accountId: t.secondFactors.accountId, secret: t.secondFactors.secret })
    .from(t.secondFactors)
    .all()
    .flatMap(({ secret, ...row }) => (secret === null ? [] : [{ ...row, secret }]));
}

/** Puts what was sealed anew in the place of what is there, unless that changed meanwhile. */
export async function replaceSealedKey(
  tx: Tx,
  { id, from, to }: { id: number; from: string; to: string },
): Promise<void> {
  tx.update(t.secondFactors)
    .set({ secret: to })
    .where(and(eq(t.secondFactors.id, id), eq(t.secondFactors.secret, from)))
    .run();
}

/** Notes the code of an application: true once for its thirty seconds, false for these and those before. */
export async function spendStep(
  tx: Tx,
  { id, step, at }: { id: number; step: number; at: string },
): Promise<boolean> {
  return (
    tx
      .update(t.secondFactors)
      .set({ lastStep: step, lastUsedAt: at })
      .where(
        and(
          eq(t.secondFactors.id, id),
          or(isNull(t.secondFactors.lastStep), lt(t.secondFactors.lastStep, step)),
        ),
      )
      .run().changes === 1
  );
}

export async function notePasskey(
  tx: Tx,
  { id, counter, at }: { id: number; counter: number; at: string },
): Promise<void> {
  tx.update(t.secondFactors).set({ counter, lastUsedAt: at }).where(eq(t.secondFactors.id, id)).run();
}
