import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Gives the tests of a file a folder of their own for kept files; it goes with them. */
export function filesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'suivi-files-'));
  process.env.FILES_PATH = folder;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
