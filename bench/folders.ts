import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** What is made again where it is missing; ignored by git. */
export const dataFolder = join(root, 'bench', '.data');
/** The kept results, and those of a quick run, which measure nothing but the scripts. */
export const resultsFolder = (quick: boolean) =>
  quick ? join(dataFolder, 'quick-results') : join(root, 'bench', 'results');

export function ensureFolder(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}
