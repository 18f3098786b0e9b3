import { and, eq, isNull } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';

export async function findException(read: Read, id: number) {
  return read.select().from(t.exceptions).where(eq(t.exceptions.id, id)).get();
}

/** Ends the one that a return opened beside it, where that return is taken back. */
export async function endExceptionOfReturn(
  tx: Tx,
  { sectionId, accountId, at }: { sectionId: number; accountId: number; at: string },
  endedAt: string,
): Promise<void> {
  tx.update(t.exceptions)
    .set({ endedAt })
    .where(
      and(
        eq(t.exceptions.sectionId, sectionId),
        eq(t.exceptions.accountId, accountId),
        eq(t.exceptions.recordedAt, at),
        isNull(t.exceptions.endedAt),
      ),
    )
    .run();
}

/** Ends those that still run for a section: a new one takes their place, or none does. */
export async function endExceptionsOfSection(tx: Tx, sectionId: number, at: string): Promise<void> {
  tx.update(t.exceptions)
    .set({ endedAt: at })
    .where(and(eq(t.exceptions.sectionId, sectionId), isNull(t.exceptions.endedAt)))
    .run();
}
