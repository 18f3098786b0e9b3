import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { migrateFile } from './migrate';
import { closeToOthers } from './store-file';

const folder = mkdtempSync(join(tmpdir(), 'suivi-modes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes a database that its own account alone reads, in a folder that it alone opens', () => {
  const path = join(folder, 'service', 'base.sqlite');
  const before = process.umask(0);
  try {
    migrateFile(path, { create: true });
  } finally {
    process.umask(before);
  }
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  expect((statSync(dirname(path)).mode & 0o777).toString(8)).toBe('700');
});

it('closes to others a database that was made open to them', () => {
  const path = join(folder, 'open.sqlite');
  migrateFile(path, { create: true });
  chmodSync(path, 0o644);
  expect(closeToOthers(path)).toBeUndefined();
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
});
