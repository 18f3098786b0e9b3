import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { migrateFile } from '@/db/migrate';
import { closeStore, openStore } from '@/db/store';

let folder: string | undefined;
let copies = 0;

/**
 * Opens the store on a new database file, a copy of a template migrated once a worker, with the pragmas of
 * production. Closed and deleted after the test. Call it in `beforeEach`.
 */
export function freshDatabase(): string {
  const template = join(workerFolder(), 'template.sqlite');
  const path = join(workerFolder(), `copy-${++copies}.sqlite`);
  copyFileSync(template, path);
  openStore(path);
  return path;
}

afterEach(() => closeStore());
afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
});

function workerFolder(): string {
  if (!folder) {
    folder = mkdtempSync(join(tmpdir(), 'suivi-cma-'));
    migrateFile(join(folder, 'template.sqlite'), { create: true });
  }
  return folder;
}
