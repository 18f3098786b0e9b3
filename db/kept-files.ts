import type { Read } from './store';
import { prepared } from './store-prepared';

/** A row that names a file: where it lies, and what the row says of it. */
export interface NamedFile {
  folder: 'imports' | 'evidence' | 'certificates';
  sha256: string;
  id: number;
}

/** The files that a row names and that should be there: evidence that stands, what was sent until it is cleared, certificates until the erasure of their names. */
export async function namedFiles(read: Read): Promise<NamedFile[]> {
  return prepared(
    read,
    `SELECT 'evidence' AS folder, sha256, min(id) AS id FROM evidence WHERE withdrawn_at IS NULL GROUP BY sha256
     UNION ALL
     SELECT 'imports', sha256, min(id) FROM imports WHERE cleared_at IS NULL GROUP BY sha256
     UNION ALL
     SELECT 'certificates', sha256, min(id) FROM certificates WHERE file_erased_at IS NULL GROUP BY sha256`,
  ).all() as NamedFile[];
}

/** What the files that rows name weigh, withdrawn evidence and all: a content once, however often it was sent. */
export async function filesWeight(read: Read): Promise<number> {
  const { bytes } = prepared(
    read,
    `SELECT (SELECT coalesce(sum(bytes), 0) FROM (SELECT max(bytes) AS bytes FROM evidence GROUP BY sha256))
       + (SELECT coalesce(sum(bytes), 0)
          FROM (SELECT max(bytes) AS bytes FROM imports WHERE cleared_at IS NULL GROUP BY sha256))
       + (SELECT coalesce(sum(bytes), 0) FROM certificates WHERE file_erased_at IS NULL) AS bytes`,
  ).get() as { bytes: number };
  return bytes;
}

/** Whether a row names a piece of evidence, a withdrawn one included. */
export async function isEvidence(read: Read, sha256: string): Promise<boolean> {
  return prepared(read, 'SELECT 1 FROM evidence WHERE sha256 = ? LIMIT 1').get(sha256) !== undefined;
}
