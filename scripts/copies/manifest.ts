import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FILE_FOLDERS } from '@/lib/files/kept-files';
import { CopyProblem } from './copy-problem';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.number().int().nonnegative();

const schema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Whether somebody or the calendar asked for it, or a migration that is about to change the file. */
  before: z.enum(['nothing', 'migration']),
  /** What the audit found in it; one of an older schema, before its migration, cannot be audited by this version. */
  audit: z.enum(['sound', 'differs', 'older-schema']),
  schemaVersion: z.number().int().positive(),
  /** The end of the journal: how much of what happened is in the copy. Null where nothing was written yet. */
  journal: z.object({ lines: bytes, id: bytes, hash: digest }).nullable(),
  database: z.object({ bytes, sha256: digest }),
  /** The files that people sent, each under its digest in its folder. */
  files: z.array(z.object({ folder: z.enum(FILE_FOLDERS), sha256: digest, bytes })),
});

/** What a copy holds, written last: a folder without it is no copy. */
export type Manifest = z.infer<typeof schema>;

export const MANIFEST = 'manifest.json';
export const DATABASE = 'database.sqlite';

export async function readManifest(copy: string): Promise<Manifest> {
  const text = await readFile(join(copy, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new CopyProblem(`${copy} n’est pas une copie : ${MANIFEST} n’y est pas, ou ne se lit pas.`);
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new CopyProblem(`${join(copy, MANIFEST)} n’est pas un manifeste que cette version sait lire.`);
  }
}
