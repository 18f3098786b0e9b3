import type Database from 'better-sqlite3';
import { LOCKS } from './schema/locks';

/** The locks that a file lacks, or that refuse nothing any more. */
export function missingLocks(db: Database.Database): string[] {
  const triggers = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  const refusing = new Set(triggers.filter(({ sql }) => sql.includes('RAISE(ABORT')).map(({ name }) => name));
  return LOCKS.filter((name) => !refusing.has(name));
}
