import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { APPLICATION_ID, SCHEMA_VERSION } from './figure-version';
import { type Locks, locksOf, missingLocks } from './locks';
import { StoreProblem } from './store';
import { closeToOthers } from './store-file';

/**
 * Brings a database file to the current schema. Creates it only when asked to, under another name until it is whole: an
 * installation that is stopped begins again where nothing was.
 */
export function migrateFile(path: string, { create = false } = {}): void {
  if (standsThere(path)) {
    closeToOthers(path);
    migrate(path);
    return;
  }
  if (!create)
    throw new StoreProblem(`Base de données introuvable : ${path}. Ajoutez « -- --create » pour la créer.`);
  // For the account that runs the service alone: the file names people and holds the digests of passwords.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.partial`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  closeSync(openSync(unfinished, 'wx', 0o600));
  migrate(unfinished, { isNew: true });
  renameSync(unfinished, path);
}

/** The locks that the migrations make, whatever their list says. */
export function locksOfMigrations(): Locks {
  const db = new Database(':memory:');
  try {
    runMigrations(drizzle(db), { migrationsFolder: 'drizzle' });
    return locksOf(db);
  } finally {
    db.close();
  }
}

/** The version of a file of ours that an update has to migrate; undefined where there is none or it is up to date. */
export function olderVersion(path: string): number | undefined {
  if (!standsThere(path)) return undefined;
  const db = new Database(path, { readonly: true });
  try {
    const version = Number(db.pragma('user_version', { simple: true }));
    const isOurs = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
    return isOurs && version < SCHEMA_VERSION ? version : undefined;
  } finally {
    db.close();
  }
}

const standsThere = (path: string): boolean => existsSync(path) && statSync(path).size > 0;

/**
 * Foreign keys are off while it runs: a migration that rebuilds a table would otherwise delete its cascade children
 * without an error; they are checked afterwards.
 */
function migrate(path: string, { isNew = false } = {}): void {
  const db = new Database(path);
  try {
    if (!isNew && db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new StoreProblem(`Le fichier ${path} n’est pas une base de Suivi CMA : rien n’a été changé.`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = OFF');
    runMigrations(drizzle(db), { migrationsFolder: 'drizzle' });
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0)
      throw new StoreProblem(`La migration laisse ${broken.length} référence(s) rompue(s) dans ${path}.`);
    const lost = missingLocks(db);
    if (lost.length > 0)
      throw new StoreProblem(`La migration laisse ${path} sans ses verrous : ${lost.join(' · ')}.`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  } finally {
    db.close();
  }
}
