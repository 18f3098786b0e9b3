import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { migrateFile } from '@/db/migrate';
import { loadReference } from '@/db/reference/load';
import { closeStore, openStore, write } from '@/db/store';
import { nowAt } from '@/lib/domain/time';

/** The moment of the tests, unless one of them needs another: a Friday, 10 h in Paris. */
export const NOW = nowAt(new Date('2026-11-20T09:00:00.000Z'));

let folder: string | undefined;
let copies = 0;
let isOpen = false;

/**
 * Opens the store on a new database file without any row, with the pragmas of production. It is a copy of a
 * template migrated once a run, closed and deleted after the test. Call it in `beforeEach`.
 */
export function freshDatabase(): string {
  return openCopyOf(emptyTemplate());
}

/** The same with the reference data of the real programme. */
export async function programmeDatabase(): Promise<string> {
  const template = templateOf('programme');
  if (!existsSync(template)) {
    const own = join(workerFolder(), 'programme.sqlite');
    copyFileSync(emptyTemplate(), own);
    openStore(own);
    await write((tx) => loadReference(tx, { now: NOW }));
    closeStore();
    renameSync(own, template);
  }
  return openCopyOf(template);
}

/** After each test: the copy that it opened; what a file opened by itself stays. */
export function closeCopy(): void {
  if (isOpen) closeStore();
  isOpen = false;
}

/** After each file: a process runs several, which share this module. */
export function removeCopies(): void {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
}

function openCopyOf(template: string): string {
  copies += 1;
  const path = join(workerFolder(), `copy-${copies}.sqlite`);
  copyFileSync(template, path);
  openStore(path);
  isOpen = true;
  return path;
}

function emptyTemplate(): string {
  const template = templateOf('empty');
  if (!existsSync(template)) {
    const own = join(workerFolder(), 'empty.sqlite');
    migrateFile(own, { create: true });
    renameSync(own, template);
  }
  return template;
}

/** For every file of the run: whichever process is the first to need it makes it, two at once both do, and it is the same. */
const templateOf = (name: string): string => join(inject('runFolder'), `${name}.sqlite`);

function workerFolder(): string {
  folder ??= mkdtempSync(join(tmpdir(), 'suivi-cma-'));
  return folder;
}
