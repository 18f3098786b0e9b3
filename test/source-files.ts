import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** From the root of the project, with `/`. */
  path: string;
  text: string;
}

/** The TypeScript files of some folders, tests left out. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name),
      )
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .sort()
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
}

/** The TypeScript files at the root of the project: what Next and the tools open. */
export const filesOfTheRoot = (): SourceFile[] =>
  readdirSync('.')
    .filter((name) => /\.ts$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
