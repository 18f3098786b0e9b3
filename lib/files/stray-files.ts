import { isCertificateFile } from '@/db/certificates';
import { isFileNeeded } from '@/db/imports';
import { isEvidence, type NamedFile, namedFiles } from '@/db/kept-files';
import { type Read, read } from '@/db/store';
import { FILE_FOLDERS, type FileFolder, filesIn, removeNamed } from './kept-files';

/** A file is kept before the row that names it: until then, and for a day's reading of a long one, it is left alone. */
const STRAY_HOURS = 24;

const IS_NAMED: Readonly<Record<FileFolder, (read: Read, sha256: string) => Promise<boolean>>> = {
  evidence: isEvidence,
  imports: isFileNeeded,
  certificates: isCertificateFile,
};

/**
 * Removes what no row names: what was refused in its last step, or was half written when the machine stopped. `at` is
 * the machine's own clock, as the moments of files are. Returns how many went.
 */
export async function sweepStrayFiles(at: number): Promise<number> {
  let removed = 0;
  for (const folder of FILE_FOLDERS)
    for (const file of await filesIn(folder)) {
      const [, sha256, half] = /^([0-9a-f]{64})(\.[0-9a-f-]{36})?$/.exec(file.name) ?? [];
      if (sha256 === undefined || file.at > at - STRAY_HOURS * 3_600_000) continue;
      if (half === undefined && (await IS_NAMED[folder](read(), sha256))) continue;
      await removeNamed(folder, file.name);
      removed += 1;
    }
  return removed;
}

/** The rows whose file is gone: of evidence, of certificates, or of what was sent and is not cleared yet. */
export async function missingFiles(): Promise<NamedFile[]> {
  const there = new Map<FileFolder, Set<string>>();
  for (const folder of FILE_FOLDERS)
    there.set(folder, new Set((await filesIn(folder)).map(({ name }) => name)));
  return (await namedFiles(read())).filter(({ folder, sha256 }) => !there.get(folder)?.has(sha256));
}
