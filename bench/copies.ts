import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type BenchDatabase, benchDatabase } from './build-database';
import { dataFolder } from './folders';
import type { Options } from './options';

/**
 * A copy to write in: the kept databases stay as they were built. Delete it with `remove`. Its messages have left: a
 * server that sends hundreds of them meanwhile, each with its PDF, measures that.
 */
export function copyOf({ path }: BenchDatabase, name: string): { path: string; remove(): void } {
  const copy = join(dataFolder, `${name}.sqlite`);
  const remove = () => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  };
  remove();
  copyFileSync(path, copy);
  const db = new Database(copy);
  db.exec("UPDATE messages SET state = 'sent', sent_at = created_at WHERE state = 'waiting'");
  db.close();
  return { path: copy, remove };
}

/** The database that servers are measured on: the largest asked for that a programme could reach. */
export const servedDatabase = ({ figures }: Options): Promise<BenchDatabase> =>
  benchDatabase(figures.filter((n) => n <= 1_000_000).at(-1) ?? figures[0] ?? 5_000);
