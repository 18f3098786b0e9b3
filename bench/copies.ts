import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { closeStore, openStore } from '@/db/store';
import { keepPast } from '@/lib/overview/past-answers';
import { type BenchDatabase, benchDatabase } from './build-database';
import { dataFolder } from './folders';
import { moment } from './moment';
import type { Options } from './options';
import { TODAY } from './shape';

/**
 * A copy to write in: the kept databases stay as they were built. Delete it with `remove`. It is as a night of service
 * leaves it: its messages have left (a server that sends hundreds of them meanwhile, each with its PDF, measures that),
 * and what is said of past days is kept.
 */
export async function copyOf(
  { path }: BenchDatabase,
  name: string,
): Promise<{ path: string; remove(): void }> {
  const copy = join(dataFolder, `${name}.sqlite`);
  const remove = () => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  };
  remove();
  copyFileSync(path, copy);
  const db = new Database(copy);
  db.exec("UPDATE messages SET state = 'sent', sent_at = created_at WHERE state = 'waiting'");
  db.close();
  openStore(copy);
  await keepPast(moment(TODAY));
  closeStore();
  return { path: copy, remove };
}

/** The database that servers are measured on: the largest asked for that a programme could reach. */
export const servedDatabase = ({ figures }: Options): Promise<BenchDatabase> =>
  benchDatabase(figures.filter((n) => n <= 1_000_000).at(-1) ?? figures[0] ?? 5_000);
