import { linkSync, renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import { APPLICATION_ID } from './figure-version';
import type { JournalEnd } from './journal';

/** Copies a database that may be in use, every page in one step: the copy is what stood at one moment. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(to, { progress: () => 0x7f_ff_ff_ff });
  } finally {
    source.close();
  }
}

export interface CheckedFile {
  /** In French, where the file is not whole. */
  problem?: string;
  /** Of its schema, which may be an old one. */
  version: number;
  end?: JournalEnd;
}

/** Reads every page of a file, every reference in it and where its journal ends. */
export function checkedFile(path: string): CheckedFile {
  return withFile(path, (db) => {
    const version = Number(db.pragma('user_version', { simple: true }));
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      return { version, problem: 'ce n’est pas une base de Suivi CMA' };
    const check = db.pragma('integrity_check(1)', { simple: true });
    if (check !== 'ok') return { version, problem: `elle est endommagée (${String(check)})` };
    const broken = (db.pragma('foreign_key_check') as unknown[]).length;
    if (broken > 0) return { version, problem: `${broken} référence(s) y sont rompues` };
    const end = db
      .prepare(
        'SELECT (SELECT count(*) FROM journal) AS lines, id, hash FROM journal ORDER BY id DESC LIMIT 1',
      )
      .get() as JournalEnd | undefined;
    return { version, end };
  });
}

/** The digests of the evidence that a file names: what must lie beside it. */
export const namedEvidence = (path: string): string[] =>
  withFile(path, (db) =>
    (
      db.prepare('SELECT DISTINCT sha256 FROM evidence WHERE withdrawn_at IS NULL ORDER BY 1').all() as {
        sha256: string;
      }[]
    ).map(({ sha256 }) => sha256),
  );

/**
 * Takes the log into the file, which is then whole by itself. False where somebody else has it open: SQLite gives up the
 * log only to the last one.
 */
export function takeLogIn(path: string): boolean {
  return withFile(path, (db) => {
    try {
      return db.pragma('journal_mode = DELETE', { simple: true }) === 'delete';
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
      throw error;
    }
  });
}

/** Puts a file in the place of another, which is kept under a second name: at no moment is there none. */
export function replaceFile(path: string, { by, keepAs }: { by: string; keepAs: string }): void {
  linkSync(path, keepAs);
  renameSync(by, path);
}

function withFile<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path, { fileMustExist: true, timeout: 200 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
