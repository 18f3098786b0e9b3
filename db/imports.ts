import type { Door, ImportDestination, ImportFormat, ImportState } from '@/lib/domain/vocabulary';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface ImportRow {
  id: number;
  destination: ImportDestination;
  /** Only of a file that goes into a report. */
  reportId: number | null;
  /** Only of a file that brings the sessions of a project. */
  projectId: number | null;
  accountId: number;
  door: Door;
  fileName: string;
  format: ImportFormat;
  bytes: number;
  sha256: string;
  state: ImportState;
  done: number;
  total: number | null;
  /** What the reading found; each destination knows its shape. */
  result: unknown;
  createdAt: string;
  finishedAt: string | null;
  clearedAt: string | null;
}

const COLUMNS = `id, destination, report_id AS reportId, project_id AS projectId, account_id AS accountId, door, file_name AS fileName, format, bytes, sha256, state,
  done, total, result, created_at AS createdAt, finished_at AS finishedAt, cleared_at AS clearedAt`;

type Stored = Omit<ImportRow, 'result'> & { result: string | null };
const opened = (row: Stored): ImportRow => ({
  ...row,
  result: row.result === null ? null : JSON.parse(row.result),
});

export async function findImport(read: Read, id: number): Promise<ImportRow | undefined> {
  const row = prepared(read, `SELECT ${COLUMNS} FROM imports WHERE id = ?`).get(id) as Stored | undefined;
  return row && opened(row);
}

/** A destination whole: which kind, and which report or project where it is of one. */
export type ImportAddress = Pick<ImportRow, 'destination' | 'reportId' | 'projectId'>;
const SENT_TO = 'destination = @destination AND report_id IS @reportId AND project_id IS @projectId';

/** The last files sent there, the latest first. */
export async function importsSentTo(read: Read, to: ImportAddress): Promise<Omit<ImportRow, 'result'>[]> {
  return prepared(
    read,
    `SELECT ${COLUMNS.replace('result,', '')} FROM imports
     WHERE ${SENT_TO} ORDER BY id DESC LIMIT 50`,
  ).all({ destination: to.destination, reportId: to.reportId, projectId: to.projectId }) as Omit<
    ImportRow,
    'result'
  >[];
}

export const PENDING: readonly ImportState[] = ['waiting', 'reading', 'previewed', 'committing'];

/** The same content by the same person for the same destination, not yet published, refused or abandoned. */
export async function pendingImport(
  read: Read,
  of: ImportAddress & Pick<ImportRow, 'accountId' | 'sha256'>,
): Promise<number | undefined> {
  const row = prepared(
    read,
    `SELECT id FROM imports WHERE ${SENT_TO} AND account_id = @accountId AND sha256 = @sha256
       AND state IN (${PENDING.map((state) => `'${state}'`).join(', ')}) ORDER BY id DESC LIMIT 1`,
  ).get(of) as { id: number } | undefined;
  return row?.id;
}

/** When the same content was last published to the same destination before a job; null where it never was. */
export async function publishedBefore(
  read: Read,
  { id, destination, reportId, projectId, sha256 }: ImportAddress & Pick<ImportRow, 'id' | 'sha256'>,
): Promise<string | null> {
  const row = prepared(
    read,
    `SELECT max(finished_at) AS at FROM imports WHERE ${SENT_TO} AND sha256 = @sha256 AND id < @id AND state = 'committed'`,
  ).get({ id, destination, reportId, projectId, sha256 }) as { at: string | null };
  return row.at;
}

/** What a person makes the service do and keep: files still to be read, and the bytes of those not yet cleared. */
export async function importsOfAccount(
  read: Read,
  accountId: number,
): Promise<{ toRead: number; bytes: number }> {
  return prepared(
    read,
    `SELECT count(*) FILTER (WHERE state IN ('waiting', 'reading')) AS toRead, coalesce(sum(bytes), 0) AS bytes
     FROM imports WHERE account_id = ? AND cleared_at IS NULL`,
  ).get(accountId) as { toRead: number; bytes: number };
}

/** Jobs that were being read when the service stopped, the oldest first. */
export async function unfinishedImports(read: Read): Promise<number[]> {
  const rows = prepared(
    read,
    "SELECT id FROM imports WHERE state IN ('waiting', 'reading', 'committing') ORDER BY id",
  ).all() as { id: number }[];
  return rows.map(({ id }) => id);
}

export type NewImport = Pick<
  ImportRow,
  keyof ImportAddress | 'accountId' | 'door' | 'fileName' | 'format' | 'bytes' | 'sha256' | 'createdAt'
>;

export async function addImport(tx: Tx, row: NewImport): Promise<number> {
  return Number(
    prepared(
      tx,
      `INSERT INTO imports (destination, report_id, project_id, account_id, door, file_name, format, bytes, sha256, state, done, created_at)
       VALUES (@destination, @reportId, @projectId, @accountId, @door, @fileName, @format, @bytes, @sha256, 'waiting', 0, @createdAt)`,
    ).run(row).lastInsertRowid,
  );
}

/**
 * Moves a job from one of some states to another; false where it is in none of them any more, and nothing is
 * written. `result` and `finishedAt` are left as they are where they are absent.
 */
export async function moveImport(
  tx: Tx,
  id: number,
  from: readonly ImportState[],
  to: ImportState,
  more: { result?: unknown; done?: number; total?: number | null; finishedAt?: string | null } = {},
): Promise<boolean> {
  const { result, done, total, finishedAt } = more;
  const { changes } = prepared(
    tx,
    `UPDATE imports SET state = @to, result = CASE WHEN @keep THEN result ELSE @result END,
       done = coalesce(@done, done), total = coalesce(@total, total), finished_at = coalesce(@finishedAt, finished_at)
     WHERE id = @id AND state IN (SELECT value FROM json_each(@from))`,
  ).run({
    ...{ id, to, from: JSON.stringify(from), keep: result === undefined ? 1 : 0 },
    result: result === undefined ? null : JSON.stringify(result),
    ...{ done: done ?? null, total: total ?? null, finishedAt: finishedAt ?? null },
  });
  return changes === 1;
}

/** Jobs whose file and result may go: done with, or left alone, since before an instant. */
export async function importsToClear(read: Read, before: string): Promise<ImportRow[]> {
  const rows = prepared(
    read,
    `SELECT ${COLUMNS} FROM imports WHERE cleared_at IS NULL AND created_at < @before
       AND state NOT IN ('reading', 'committing') ORDER BY id LIMIT 500`,
  ).all({ before }) as Stored[];
  return rows.map(opened);
}

/** Whether a job not yet cleared still needs a file, as what was sent or as a list of what was found. */
export async function isFileNeeded(read: Read, sha256: string): Promise<boolean> {
  return (
    prepared(
      read,
      'SELECT 1 FROM imports WHERE cleared_at IS NULL AND (sha256 = @sha256 OR instr(result, @sha256) > 0) LIMIT 1',
    ).get({ sha256 }) !== undefined
  );
}

/** Keeps the row and lets its result go. A job that nobody published is abandoned by then. */
export async function clearImport(tx: Tx, id: number, at: string): Promise<void> {
  prepared(
    tx,
    `UPDATE imports SET result = NULL, cleared_at = @at,
       state = CASE WHEN state IN ('waiting', 'previewed') THEN 'abandoned' ELSE state END WHERE id = @id`,
  ).run({ id, at });
}
