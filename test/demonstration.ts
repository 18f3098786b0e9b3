import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, inject } from 'vitest';
import { migrateFile } from '@/db/migrate';
import { loadReference } from '@/db/reference/load';
import { closeStore, openStore, write } from '@/db/store';
import { nowAt } from '@/lib/domain/time';
import { loadDemonstration } from '@/scripts/demo/load';

const LOADED_WITHIN = 240_000;

/**
 * A database of the demonstration, open for the tests of a file and its own: what one file writes no other reads. A run
 * loads it once, in the first file that asks; the others wait for it and copy it. Returns the folder of the file.
 */
export function demonstration(): string {
  const folder = mkdtempSync(join(tmpdir(), 'suivi-of-demonstration-'));
  beforeAll(async () => {
    const path = join(folder, 'demonstration.sqlite');
    copyFileSync(await loadedOnce(), path);
    openStore(path);
  }, 2 * LOADED_WITHIN);
  afterAll(() => {
    closeStore();
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

async function loadedOnce(): Promise<string> {
  const folder = inject('runFolder');
  const loaded = join(folder, 'loaded.sqlite');
  const failed = join(folder, 'failed');
  if (isFirst(join(folder, 'loading'))) {
    try {
      await load(join(folder, 'being-loaded.sqlite'));
      renameSync(join(folder, 'being-loaded.sqlite'), loaded);
    } catch (error) {
      mkdirSync(failed);
      throw error;
    }
  }
  while (!existsSync(loaded)) {
    if (existsSync(failed))
      throw new Error('The demonstration did not load: see the file that failed first.');
    await setTimeout(100);
  }
  return loaded;
}

/** Of several processes that make one folder at once, one does. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function load(path: string): Promise<void> {
  migrateFile(path, { create: true });
  openStore(path);
  await write((tx) => loadReference(tx, { now: nowAt(new Date('2026-01-05T10:00:00Z')) }));
  await loadDemonstration({ quiet: true });
  // The last connection takes the write-ahead log into the file, which is then whole.
  closeStore();
}
