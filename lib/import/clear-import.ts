import { z } from 'zod';
import { clearImport, importsToClear, isFileNeeded } from '@/db/imports';
import { read } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { RETENTION_DAYS } from '@/lib/domain/retention';
import { addDays, type Now, startOfParisDay } from '@/lib/domain/time';
import { removeFile } from '@/lib/files/kept-files';
import { keptLists } from './import-head';

const input = z.object({ importId: z.int().positive() });

/** Leaves no line of its own: that files go after their days is a rule, and the row itself keeps when it was done. */
const clearOne: Command<z.infer<typeof input>, { target: Target }, null> = {
  name: 'clear-import',
  permission: 'schedule.run',
  input,
  find: async () => ({ target: {} }),
  async run({ tx, now }, { importId }) {
    await clearImport(tx, importId, now.instant);
    return { result: null, journal: null };
  },
};

/**
 * Deletes the files of imports older than the table of durations says and what was found in them; the rows stay, and say that it was done.
 * A job that nobody published by then is abandoned. Returns how many were cleared.
 */
export async function clearOldImports(now: Now): Promise<number> {
  const before = startOfParisDay(addDays(now.day, -RETENTION_DAYS.imported_file));
  const jobs = await importsToClear(read(), before);
  for (const job of jobs) {
    await execute(clearOne, { importId: job.id }, { actor: SYSTEM, now, door: 'script' });
    // The same content may have been sent again since.
    for (const { sha256 } of [job, ...keptLists(job)])
      if (!(await isFileNeeded(read(), sha256))) await removeFile('imports', sha256);
  }
  return jobs.length;
}
