import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    runFolder: string;
  }
}

/**
 * Where a run keeps what its files copy: the templates of `test/database.ts`, the demonstration of
 * `test/demonstration.ts`. Both projects of vitest.config.ts have the same.
 */
export default function setup(project: TestProject) {
  process.env.TEST_RUN_FOLDER ??= mkdtempSync(join(tmpdir(), 'suivi-run-'));
  const folder = process.env.TEST_RUN_FOLDER;
  project.provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
