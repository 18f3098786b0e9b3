import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { APPLICATION_ID } from '@/db/figure-version';
import { migrateFile } from '@/db/migrate';

/** A database as it stood before a migration, with some data, brought to the current schema as a service does. */
export function migratedSince(name: string, { folder, data }: { folder: string; data: string }): string {
  const path = join(folder, 'before.sqlite');
  const db = new Database(path);
  migrate(drizzle(db), { migrationsFolder: migrationsBefore(name, folder) });
  db.exec(data);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.close();
  migrateFile(path);
  return path;
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
