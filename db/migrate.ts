import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { APPLICATION_ID, SCHEMA_VERSION } from './figure-version';
import { missingLocks } from './locks';
import { StoreProblem } from './store';

/**
 * Brings a database file to the current schema. Creates it only when asked to.
 * Foreign keys are off while it runs: a migration that rebuilds a table would otherwise delete its
 * cascade children without an error; they are checked afterwards.
 */
export function migrateFile(path: string, { create = false } = {}): void {
  const exists = existsSync(path) && statSync(path).size > 0;
  if (!exists && !create)
    throw new StoreProblem(`Base de données introuvable : ${path}. Ajoutez « -- --create » pour la créer.`);
  if (!exists) mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path);
  try {
    if (exists && db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new StoreProblem(`Le fichier ${path} n’est pas une base de Suivi CMA : rien n’a été changé.`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = OFF');
    migrate(drizzle(db), { migrationsFolder: 'drizzle' });
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0)
      throw new StoreProblem(`La migration laisse ${broken.length} référence(s) rompue(s) dans ${path}.`);
    const lost = missingLocks(db);
    if (lost.length > 0)
      throw new StoreProblem(`La migration laisse ${path} sans ses verrous : ${lost.join(', ')}.`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  } finally {
    db.close();
  }
}
