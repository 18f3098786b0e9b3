import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceToForget } from '@/db/person-retention';
import type { Read } from '@/db/store';
import { RETENTION_DAYS } from '@/lib/domain/retention';
import type { Now } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { keptFile, removeFile } from '@/lib/files/kept-files';
import { clearOldImports } from '@/lib/import/clear-import';
import { CAUGHT_FOLDER } from '@/lib/mail/caught-folder';
import { endOf } from './apply-retention';

/** Ends the files that the table of durations ends. Returns how many of each kind went. */
export async function endOldFiles(
  read: Read,
  now: Now,
  machineTime: number,
): Promise<{ imports: number; evidence: number; mails: number }> {
  return {
    imports: await clearOldImports(now),
    evidence: await endWithdrawnEvidence(read, now),
    mails: await endCaughtMail(machineTime),
  };
}

async function endWithdrawnEvidence(read: Read, now: Now): Promise<number> {
  let ended = 0;
  for (const sha256 of await evidenceToForget(read, endOf('withdrawn_evidence', now))) {
    if (!(await keptFile('evidence', sha256))) continue;
    await removeFile('evidence', sha256);
    ended += 1;
  }
  return ended;
}

/** The names begin with the milliseconds since 1970 at which the messages arrived, by the machine's clock. */
async function endCaughtMail(machineTime: number): Promise<number> {
  const folder = join(/* turbopackIgnore: true */ env().FILES_PATH, CAUGHT_FOLDER);
  const before = machineTime - RETENTION_DAYS.caught_mail * 86_400_000;
  const old = (await readdir(folder).catch(() => [])).filter(
    (name) => /^\d{15}-/.test(name) && Number(name.slice(0, 15)) < before,
  );
  for (const name of old) await rm(join(folder, name), { force: true });
  return old.length;
}
