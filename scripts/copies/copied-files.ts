import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_FOLDERS } from '@/lib/files/kept-files';
import { CopyProblem } from './copy-problem';
import { copyDurably, flush, measured } from './durable';
import type { Manifest } from './manifest';

/**
 * Copies the files that people sent, and certificates. Each has its digest as its name: one whose content gives another is not copied,
 * and told. A file that was cleared meanwhile (imports are, after their time) is no fault.
 */
export async function copyFiles(
  from: string,
  to: string,
): Promise<{ files: Manifest['files']; altered: string[] }> {
  const files: Manifest['files'] = [];
  const altered: string[] = [];
  for (const folder of FILE_FOLDERS) {
    await mkdir(join(to, folder), { recursive: true });
    for (const name of await digestsIn(join(from, folder))) {
      const place = join(to, folder, name);
      if (!(await copiedUnlessGone(join(from, folder, name), place))) continue;
      const { bytes, sha256 } = await measured(place);
      if (sha256 === name) files.push({ folder, sha256, bytes });
      else altered.push(join(folder, name));
    }
    await flush(join(to, folder));
  }
  return { files, altered };
}

/** Refuses a copy whose files are not all there, whole. */
export async function refuseUnlessFilesWhole(copy: string, { files }: Manifest): Promise<void> {
  for (const { folder, sha256 } of files) {
    const place = join(copy, 'files', folder, sha256);
    const found = await measured(place).catch(() => undefined);
    if (found?.sha256 !== sha256)
      throw new CopyProblem(`Le fichier ${place} manque à la copie, ou n’est plus celui qui fut copié.`);
  }
}

async function digestsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();
}

async function copiedUnlessGone(from: string, to: string): Promise<boolean> {
  try {
    await copyDurably(from, to);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
