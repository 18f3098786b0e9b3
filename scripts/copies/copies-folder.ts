import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from './manifest';

const NAME = /^copie-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/;
const UNFINISHED = /\.(?:partial|removed)$/;
/** After this time nobody is writing it any more: its process was stopped. */
const ABANDONED_MS = 24 * 3_600_000;

/** The name of a copy says its moment, so that names sort as moments do. */
export const nameOfCopy = (instant: string): string => `copie-${instant.replace(/[:.]/g, '-')}`;

/** The complete copies of a folder, oldest first. */
export async function copiesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
    .map(({ name }) => join(folder, name))
    .sort();
}

/** Takes away the oldest copies beyond a number; each is first no copy any more, then removed. Returns those taken. */
export async function removeOldest(folder: string, keep: number): Promise<string[]> {
  const old = (await copiesIn(folder)).slice(0, -keep);
  for (const copy of old) {
    await rename(copy, `${copy}.removed`);
    await rm(`${copy}.removed`, { recursive: true, force: true });
  }
  return old;
}

/** Makes the folder, for its owner alone, and takes away what runs that were stopped left there. */
export async function prepareFolder(folder: string, now: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const place = join(folder, name);
    if (UNFINISHED.test(name) && now - (await stat(place)).mtimeMs > ABANDONED_MS)
      await rm(place, { recursive: true, force: true });
  }
}

/** A path that somebody gave: the copy itself, or a folder of copies, of which the newest is meant. */
export async function copyAt(path: string): Promise<string> {
  const isCopy = await stat(join(path, MANIFEST)).then(
    () => true,
    () => false,
  );
  return isCopy ? path : ((await copiesIn(path)).at(-1) ?? path);
}
