import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export type RecordedFactRow = typeof t.recordedFacts.$inferSelect;

/** A fact that an officer recorded and that nobody took back. */
export function recordedFact(read: Read, id: number): RecordedFactRow | undefined {
  return read.query.recordedFacts
    .findFirst({ where: (f, { and, eq, isNull }) => and(eq(f.id, id), isNull(f.withdrawsId)) })
    .sync();
}

export const isFactWithdrawn = (read: Read, id: number): boolean =>
  prepared(read, 'SELECT 1 FROM recorded_facts WHERE withdraws_id = ?').get(id) !== undefined;

export const appendFact = (tx: Tx, row: typeof t.recordedFacts.$inferInsert): number =>
  tx.insert(t.recordedFacts).values(row).returning({ id: t.recordedFacts.id }).get().id;

/** A fact as it was copied into a committee. */
export interface QuoteRow {
  id: number;
  committeeId: number;
  factKey: string;
  words: string;
  source: string;
  guard: string | null;
  note: string | null;
  on: string;
}

/** What is quoted in every committee at the end of a day, in the order quoted. */
export const quotesAt = (read: Read, day: string): QuoteRow[] =>
  prepared(
    read,
    `SELECT q.id, q.committee_id AS committeeId, q.fact_key AS factKey, q.words, q.source, q.guard, q.note, q.known_from AS "on"
     FROM committee_quotes q WHERE q.known_from <= @day AND q.withdrawn = 0 AND q.id = (
       SELECT max(x.id) FROM committee_quotes x WHERE x.committee_id = q.committee_id AND x.fact_key = q.fact_key AND x.known_from <= @day)
     ORDER BY q.id`,
  ).all({ day }) as QuoteRow[];

export const appendQuote = (tx: Tx, row: typeof t.committeeQuotes.$inferInsert): number =>
  tx.insert(t.committeeQuotes).values(row).returning({ id: t.committeeQuotes.id }).get().id;
