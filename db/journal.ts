import { createHash } from 'node:crypto';
import { asc, gt } from 'drizzle-orm';
import { parisDay } from '@/lib/domain/time';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

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

export type JournalRow = typeof t.journal.$inferSelect;
type Chained = Omit<JournalRow, 'id' | 'hash'>;

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
  const last = prepared(tx, 'SELECT hash FROM journal ORDER BY id DESC LIMIT 1').get() as
    | { hash: string }
    | undefined;
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
  prepared(
    tx,
    `INSERT INTO journal (at, account_id, door, command, subject, project_id, refs, reason, hash)
     VALUES (@at, @accountId, @door, @command, @subject, @projectId, @references, @reason, @hash)`,
  ).run({
    ...line,
    references: JSON.stringify(line.references),
    hash: hashOf(last?.hash ?? '', line),
  });
}

/** The moment of the last line, unless its number is at most the given one; undefined in an empty journal. */
export function lastMoment(read: Read, { after }: { after: number }): string | undefined {
  const row = prepared(read, 'SELECT at FROM journal WHERE id > ? ORDER BY id DESC LIMIT 1').get(after);
  return (row as { at: string } | undefined)?.at;
}

/** Whether a line's hash follows from that of the line before it (empty: it is the first). */
export const rowFollows = (previous: string, { id: _, hash, ...line }: JournalRow): boolean =>
  hash === hashOf(previous, line);

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

/** The end of the journal: kept elsewhere, it tells later whether lines were cut off, or all of them made again. */
export interface JournalEnd {
  lines: number;
  id: number;
  hash: string;
}

export async function journalEnd(read: Read): Promise<JournalEnd | undefined> {
  return prepared(
    read,
    'SELECT (SELECT count(*) FROM journal) AS lines, id, hash FROM journal ORDER BY id DESC LIMIT 1',
  ).get() as JournalEnd | undefined;
}

/** Whether a line kept elsewhere is still in the journal, with its hash: a cut end breaks no chain by itself. */
export async function stillHolds(
  read: Read,
  { id, hash }: Pick<JournalEnd, 'id' | 'hash'>,
): Promise<boolean> {
  const row = prepared(read, 'SELECT hash FROM journal WHERE id = ?').get(id) as { hash: string } | undefined;
  return row?.hash === hash;
}

/** What is written of committees. */
export const OF_COMMITTEES =
  "'record-committee', 'correct-committee', 'write-committee-entry', 'follow-decision', 'correct-committee-entry'";

/** What is written of the people of training sessions, of whom no public page says anything. */
const OF_PEOPLE_IN_SESSIONS =
  "'register-participants', 'correct-participants', 'withdraw-participant', 'mark-attendance', 'record-results', 'set-sequence-start', 'set-retention', 'enter-names', 'consult-names', 'erase-names', 'issue-certificates', 'revoke-certificate'";

/**
 * Commands that change nothing that everyone reads: drafts, reading of a section, messages, accounts, sign-ins, people
 * of training sessions, committees. The same words, in the same order, as the partial index of drizzle/0039: without it
 * the journal is not read at all. What is not named there only costs caches a refresh.
 */
export const FIGURES = `command NOT IN ('enter-figures', 'open-review', 'sign-in', 'sign-in-refused', 'sign-in-limited', 'sign-out', 'revoke-session', 'change-password', 'set-password', 'create-account', 'change-account', 'disable-account', 'enable-account', 'first-administrator', 'import-figures', 'start-import', 'abandon-import', 'attach-evidence', 'withdraw-evidence', 'finish-part', 'remind-partner', 'remind-leads', 'plan-reminders', 'send-message', 'grant-exception', 'end-exception', 'invite-account', 'accept-invitation', 'request-password-reset', 'hand-over', 'create-token', 'revoke-token', ${OF_PEOPLE_IN_SESSIONS}, ${OF_COMMITTEES})`;

/** One text, put together once: each request finds its statement by it. */
const LAST_OF_FIGURES = `SELECT max(id) AS id FROM journal WHERE ${FIGURES}`;

/** The number of the last journal line that may have changed a public figure: what is remembered is checked against it. */
export async function dataVersion(read: Read): Promise<number> {
  const row = prepared(read, LAST_OF_FIGURES).get() as { id: number | null };
  return row.id ?? 0;
}

/**
 * The earliest day that what was written after a line of the journal may change, in Paris: the day from which the fact
 * is known where the line says it (`knownFrom`), else that of its moment. Undefined when nothing was written.
 */
export async function earliestKnownSince(read: Read, version: number): Promise<string | undefined> {
  const row = prepared(
    read,
    `SELECT min(at) AS at, min(json_extract(refs, '$.knownFrom')) AS day FROM journal WHERE id > ?`,
  ).get(version) as { at: string | null; day: string | null };
  if (row.at === null) return undefined;
  const written = parisDay(new Date(row.at));
  return row.day !== null && row.day < written ? row.day : written;
}

/** The projects that lines of the journal touched after one of them; null: a line touched no project in particular. */
export function projectsTouchedSince(read: Read, version: number): number[] | null {
  const rows = prepared(
    read,
    `SELECT DISTINCT project_id AS id FROM journal NOT INDEXED WHERE id > ? AND ${FIGURES}`,
  ).all(version) as { id: number | null }[];
  const ids = rows.flatMap(({ id }) => id ?? []);
  return ids.length === rows.length ? ids : null;
}

/**
 * The last line of the journal, and the projects in which anything at all was written after an earlier one, drafts and
 * people of training sessions too; null: something that names no project may touch any, or the file was restored.
 */
export function writtenSince(read: Read, after: number): { line: number; projectIds: number[] | null } {
  const { line } = prepared(read, 'SELECT coalesce(max(id), 0) AS line FROM journal').get() as {
    line: number;
  };
  const rows = prepared(
    read,
    `SELECT DISTINCT project_id AS id FROM journal NOT INDEXED WHERE id > ? AND (project_id IS NOT NULL OR ${FIGURES})`,
  ).all(after) as { id: number | null }[];
  const ids = rows.flatMap(({ id }) => id ?? []);
  return { line, projectIds: line >= after && ids.length === rows.length ? ids : null };
}
