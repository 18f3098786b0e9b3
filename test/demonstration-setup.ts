import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    demonstrationFolder: string;
  }
}

/** Where a run keeps its one demonstration: `test/demonstration.ts` makes it when a file first asks. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'suivi-demonstration-'));
  project.provide('demonstrationFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
