import type { TimedData } from '@/lib/domain/retention';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What ends with a row or a text of the database; the files that end are named by the queries of their owners. */
export type TimedRows = Exclude<TimedData, 'imported_file' | 'withdrawn_evidence' | 'caught_mail'>;

/** Ends each kind of rows that are older than an instant (`@before`). */
const END: Readonly<Record<TimedRows, string>> = {
  reader_words: 'UPDATE figure_reports SET said = NULL WHERE said IS NOT NULL AND at < @before',
  session: 'DELETE FROM sessions WHERE created_at < @before',
  sign_in_proof: 'UPDATE sessions SET id_token = NULL WHERE id_token IS NOT NULL AND created_at < @before',
  password_link: 'DELETE FROM invitations WHERE expires_at < @before',
  repeated_write: 'DELETE FROM idempotency_keys WHERE at < @before',
  token: `DELETE FROM api_tokens WHERE coalesce(revoked_at, expires_on) < @before`,
  message: "DELETE FROM messages WHERE created_at < @before AND state <> 'waiting'",
};

/** Ends the rows of a kind that are older than an instant. Returns how many went. */
export async function endOldRows(tx: Tx, kind: TimedRows, before: string): Promise<number> {
  return prepared(tx, END[kind]).run({ before }).changes;
}

/** Ends the counts of tries whose quarter of an hour is over, by the clock that counts them. */
export async function endOldTries(tx: Tx, machineTime: number): Promise<void> {
  prepared(tx, 'DELETE FROM sign_in_attempts WHERE expire < ?').run(machineTime);
}

/** Digests of evidence that was taken back before an instant and that stands nowhere else. */
export async function evidenceToForget(read: Read, before: string): Promise<string[]> {
  const rows = prepared(
    read,
    `SELECT sha256 FROM evidence GROUP BY sha256
     HAVING count(*) FILTER (WHERE withdrawn_at IS NULL) = 0 AND max(withdrawn_at) < @before ORDER BY sha256`,
  ).all({ before }) as { sha256: string }[];
  return rows.map(({ sha256 }) => sha256);
}
