import { statSync } from 'node:fs';

/** Which files a store was opened on, by their place on the disk and not by their names. */
export interface OpenedFiles {
  path: string;
  file: string | undefined;
  log: string | undefined;
}

export const openedFiles = (path: string): OpenedFiles => ({
  path,
  file: placeOf(path),
  log: placeOf(`${path}-wal`),
});

/**
 * Whether the file or its log was taken away, or another was put there: SQLite would go on writing to files that no
 * name leads to, and every acknowledged write would be lost with the process.
 */
export function areReplaced(opened: OpenedFiles): boolean {
  const now = openedFiles(opened.path);
  return now.file !== opened.file || now.log !== opened.log;
}

function placeOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}
