import { createHash } from 'node:crypto';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What is known of a frozen edition without opening it. */
export interface EditionRow {
  key: string;
  title: string;
  asOf: string;
  /** The instant at which it was frozen. */
  at: string;
  sha256: string;
  bytes: number;
}

/** Of the UTF-8 bytes, as whoever downloads them computes it. */
export const checksumOf = (content: string): string =>
  createHash('sha256').update(content, 'utf8').digest('hex');

const ROW = `key, title, as_of AS asOf, at, sha256, length(CAST(content AS BLOB)) AS bytes`;

/** Every frozen edition, the latest day first. */
export async function allEditions(read: Read): Promise<EditionRow[]> {
  return prepared(
    read,
    `SELECT ${ROW} FROM public_editions ORDER BY as_of DESC, id DESC`,
  ).all() as EditionRow[];
}

/** An edition with its text, exactly as it was given out. */
export async function editionByKey(
  read: Read,
  key: string,
): Promise<(EditionRow & { content: string }) | undefined> {
  return prepared(read, `SELECT ${ROW}, content FROM public_editions WHERE key = (SELECT ?)`).get(key) as
    | (EditionRow & { content: string })
    | undefined;
}

/** How many editions speak of a day: the next one takes the following number. */
export async function editionsOfDay(read: Read, day: string): Promise<number> {
  const row = prepared(read, 'SELECT count(*) AS n FROM public_editions WHERE as_of = ?').get(day) as {
    n: number;
  };
  return row.n;
}

/** How many editions were frozen from an instant on: what stood then is final in them. */
export function editionsSince(read: Read, instant: string): number {
  const row = prepared(read, 'SELECT count(*) AS n FROM public_editions WHERE at >= ?').get(instant);
  return (row as { n: number }).n;
}

/** Whether an edition was frozen since an instant of what was known by a day: what became known on it is final there. */
export function isFrozenSince(read: Read, { instant, day }: { instant: string; day: string }): boolean {
  const found = prepared(read, 'SELECT 1 FROM public_editions WHERE at >= ? AND as_of >= ? LIMIT 1');
  return found.get(instant, day) !== undefined;
}

export async function insertEdition(tx: Tx, row: typeof t.publicEditions.$inferInsert): Promise<void> {
  tx.insert(t.publicEditions).values(row).run();
}

/** Whether fictitious organisations are recorded: what is published then is a demonstration. */
export async function holdsDemonstration(read: Read): Promise<boolean> {
  return (
    prepared(read, "SELECT 1 FROM organisations WHERE origin = 'demonstration' LIMIT 1").get() !== undefined
  );
}

/** The editions whose text does not give their checksum any more: none, where nobody touched the file. */
export async function editionProblems(read: Read): Promise<string[]> {
  const rows = prepared(read, 'SELECT key, content, sha256 FROM public_editions ORDER BY id').iterate();
  const wrong: string[] = [];
  for (const row of rows as IterableIterator<{ key: string; content: string; sha256: string }>)
    if (checksumOf(row.content) !== row.sha256) wrong.push(row.key);
  return wrong;
}
