import { createHash } from 'node:crypto';
import { asc, desc, gt } from 'drizzle-orm';
import { prepared } from './prepared';
import * as t from './schema';
import type { Read, Tx } from './store';

export interface JournalEntry {
  subject: string;
  projectId?: number | null;
  references?: Record<string, unknown>;
  reason?: string | null;
  command: string;
  actor: { accountId: number } | null;
  now: { instant: string };
  door: string;
}

type Chained = Omit<typeof t.journal.$inferSelect, 'id' | 'hash'>;

/** Each line's hash covers the line before it: a line changed or taken out is found by recomputing. */
const hashOf = (previous: string, line: Chained) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        previous,
        line.at,
        line.accountId,
        line.door,
        line.command,
        line.subject,
        line.projectId,
        line.references,
        line.reason,
      ]),
    )
    .digest('hex');

export async function appendJournal(tx: Tx, entry: JournalEntry): Promise<void> {
  const last = tx.select({ hash: t.journal.hash }).from(t.journal).orderBy(desc(t.journal.id)).limit(1).get();
  const line: Chained = {
    at: entry.now.instant,
    // The scheduled work acts for no account.
    accountId: entry.actor?.accountId || null,
    door: entry.door,
    command: entry.command,
    subject: entry.subject,
    projectId: entry.projectId ?? null,
    references: entry.references ?? {},
    reason: entry.reason ?? null,
  };
  tx.insert(t.journal)
    .values({ ...line, hash: hashOf(last?.hash ?? '', line) })
    .run();
}

/** The first line whose hash does not follow from the one before; undefined when the chain holds. */
export async function brokenJournalLine(read: Read): Promise<number | undefined> {
  let previous = '';
  for (let from = 0; ; ) {
    const lines = read
      .select()
      .from(t.journal)
      .where(gt(t.journal.id, from))
      .orderBy(asc(t.journal.id))
      .limit(1000)
      .all();
    if (lines.length === 0) return undefined;
    for (const { id, hash, ...line } of lines) {
      if (hash !== hashOf(previous, line)) return id;
      previous = hash;
      from = id;
    }
  }
}

/** The number of the last journal line: moves with every write, so caches of figures can be checked against it. */
export async function dataVersion(read: Read): Promise<number> {
  const row = prepared(read, 'SELECT max(id) AS id FROM journal').get() as { id: number | null };
  return row.id ?? 0;
}

/** The earliest moment of what was written after a line of the journal; undefined when nothing was. */
export async function earliestWriteSince(read: Read, version: number): Promise<string | undefined> {
  const row = prepared(read, 'SELECT min(at) AS at FROM journal WHERE id > ?').get(version) as {
    at: string | null;
  };
  return row.at ?? undefined;
}
