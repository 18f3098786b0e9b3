import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { APPLICATION_ID } from '@/db/figure-version';
import { migrateFile } from '@/db/migrate';

/** A database as it stood before a migration, with some data, brought to the current schema as a service does. */
export function migratedSince(name: string, { folder, data }: { folder: string; data: string }): string {
  const { path } = databaseBefore(name, { folder, data });
  migrateFile(path);
  return path;
}

/** The same, not migrated yet, as the release of that time left it; with the migrations that this release knew. */
export function databaseBefore(
  name: string,
  { folder, data }: { folder: string; data: string },
): { path: string; version: number; migrations: string } {
  const path = join(folder, 'before.sqlite');
  const migrations = migrationsBefore(name, folder);
  const { entries } = JSON.parse(readFileSync(join(migrations, 'meta', '_journal.json'), 'utf8')) as {
    entries: unknown[];
  };
  const db = new Database(path);
  migrate(drizzle(db), { migrationsFolder: migrations });
  db.exec(data);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${entries.length}`);
  db.close();
  return { path, version: entries.length, migrations };
}

function migrationsBefore(name: string, folder: string): string {
  const copy = join(folder, 'earlier');
  cpSync('drizzle', copy, { recursive: true });
  const journal = join(copy, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
  const at = entries.findIndex(({ tag }) => tag.endsWith(name));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, at) }));
  for (const file of readdirSync(copy).filter((file) => file.endsWith('.sql')))
    if (entries.slice(at).some(({ tag }) => file === `${tag}.sql`)) rmSync(join(copy, file));
  return copy;
}
