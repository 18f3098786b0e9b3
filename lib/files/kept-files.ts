import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '../env';
import { Refusal } from '../refusal';

/** Files that people send, and certificates, kept under their digest in FILES_PATH: no name that they chose reaches the disk. */
export const FILE_FOLDERS = ['imports', 'evidence', 'certificates'] as const;
export type FileFolder = (typeof FILE_FOLDERS)[number];

/** The digest under which a content is kept. */
export const fileDigest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes a file durably before anything refers to it; the same content twice is one file. Written again where it is
 * there already: the sweep of what no row names goes by its age, and leaves it alone until its row is there.
 */
export async function keepFile(folder: FileFolder, bytes: Uint8Array): Promise<string> {
  const sha256 = fileDigest(bytes);
  const place = pathOf(folder, sha256);
  const temporary = `${place}.${randomUUID()}`;
  try {
    await mkdir(dirname(place), { recursive: true });
    const file = await open(/* turbopackIgnore: true */ temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, place);
    // The name too must outlast a power cut: a row will refer to it.
    const directory = await open(/* turbopackIgnore: true */ dirname(place), 'r');
    await directory.sync().finally(() => directory.close());
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw diskRefusal(error) ?? error;
  }
  return sha256;
}

/** The content kept under a digest; undefined where it is gone. */
export async function keptFile(folder: FileFolder, sha256: string): Promise<Uint8Array | undefined> {
  return readFile(pathOf(folder, sha256)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
}

export async function removeFile(folder: FileFolder, sha256: string): Promise<void> {
  await rm(pathOf(folder, sha256), { force: true });
}

/** What a folder holds by its names (half-written files too), with the moment at which each was last written or asked for. */
export async function filesIn(folder: FileFolder): Promise<{ name: string; at: number }[]> {
  const place = join(/* turbopackIgnore: true */ env().FILES_PATH, folder);
  const names = await readdir(place).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const found = await Promise.all(
    names.map(async (name) => ({
      name,
      at: (await stat(join(place, name)).catch(() => undefined))?.mtimeMs,
    })),
  );
  return found.flatMap(({ name, at }) => (at === undefined ? [] : [{ name, at }]));
}

/** Removes what a folder holds under a name that `filesIn` gave. */
export async function removeNamed(folder: FileFolder, name: string): Promise<void> {
  if (!/^[0-9a-f]{64}(?:\.[0-9a-f-]{36})?$/.test(name)) throw new Error('Not a name of ours');
  await rm(join(/* turbopackIgnore: true */ env().FILES_PATH, folder, name), { force: true });
}

/** The place of a kept file, for a worker that reads it by itself. */
export function pathOf(folder: FileFolder, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a digest');
  // The bundler would take the whole project along for a path that it cannot read: it is told to leave it.
  return join(/* turbopackIgnore: true */ env().FILES_PATH, folder, sha256);
}

function diskRefusal(error: unknown): Refusal | undefined {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('unavailable', 'storage_full');
  if (['EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOTDIR', 'EEXIST'].includes(code))
    return new Refusal('unavailable', 'storage_unwritable');
  return undefined;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
