import { z } from 'zod';
import { addImport, type ImportAddress, importsOfAccount, pendingImport } from '@/db/imports';
import { type Read, read } from '@/db/store';
import { type Circumstances, isKnownKey, type Request } from '@/lib/command';
import { IMPORT_FORMATS } from '@/lib/domain/vocabulary';
import { refuseOverFiles } from '@/lib/files/files-room';
import { fileDigest, keepFile } from '@/lib/files/kept-files';
import { Refusal } from '@/lib/refusal';
import { KEPT_BYTES } from './import-room';

/** A file as it arrived. */
export interface ArrivedFile {
  name: string;
  bytes: Uint8Array;
}

/** What a command takes of a file that is kept already. */
export const takenFile = z.object({
  fileName: z.string().max(200),
  format: z.enum(IMPORT_FORMATS),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TakenFile = z.infer<typeof takenFile>;

/** What is said of a file that arrived, which is not kept yet. */
export const describedFile = ({ name, bytes }: ArrivedFile): TakenFile => ({
  fileName: name,
  format: bytes[0] === 0x50 && bytes[1] === 0x4b ? 'xlsx' : 'csv',
  bytes: bytes.length,
  sha256: fileDigest(bytes),
});

/** Keeps a file under its digest, unless its sender has too much waiting or kept already. */
export async function takeFile(accountId: number, { bytes }: ArrivedFile): Promise<void> {
  await refuseTooMuch(read(), accountId, bytes.length);
  await keepFile('imports', bytes);
}

/** The job of a kept file; the same content of the same person, while its job waits, is that job. */
export async function addJob(
  { tx, actor: { accountId }, now, door }: Circumstances,
  to: ImportAddress,
  file: TakenFile,
): Promise<{ importId: number; known: boolean }> {
  const known = await pendingImport(tx, { ...to, accountId, sha256: file.sha256 });
  if (known !== undefined) return { importId: known, known: true };
  await refuseTooMuch(tx, accountId, file.bytes);
  const importId = await addImport(tx, { ...to, ...file, accountId, door, createdAt: now.instant });
  return { importId, known: false };
}

/** What a person sends by a form came through the door of imports. */
export const byImport = (request: Request): Request => ({
  ...request,
  door: request.door === 'form' ? 'import' : request.door,
});

/** Files of one person that wait to be read: all files are read in one queue. */
const TO_READ = 5;

/** Asked before a body is read, of the length that it says. A file sent again under its key takes no room. */
export async function refuseTooMuchToRead(request: Request, accountId: number, more: number): Promise<void> {
  if (!(await isKnownKey(read(), request))) await refuseTooMuch(read(), accountId, more);
}

/** Asked again before it is kept, and in the write. */
async function refuseTooMuch(read: Read, accountId: number, more: number): Promise<void> {
  const { toRead, bytes } = await importsOfAccount(read, accountId);
  if (toRead >= TO_READ) throw new Refusal('limited', 'too_many_imports', { count: TO_READ });
  if (bytes + more > KEPT_BYTES)
    throw new Refusal('conflict', 'imports_too_heavy', { megabytes: KEPT_BYTES / 1_000_000 });
  await refuseOverFiles(read, more);
}
