import { z } from 'zod';
import type { ImportRow } from '@/db/imports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { abandonJob, ownJob } from '@/lib/import/own-job';

const input = z.object({ importId: z.int().positive() });

/** Leaves a file of the programme unpublished. Only whoever sent it does. */
export const abandonProgrammeImport: Command<
  z.infer<typeof input>,
  { target: Target; job: ImportRow },
  { importId: number }
> = {
  name: 'abandon-programme-import',
  permission: 'trainings.load',
  input,
  async find(circumstances, { importId }) {
    const job = await ownJob(circumstances, importId, 'programme');
    return job && { target: {}, job };
  },
  async run(circumstances, { importId }, { job }) {
    const result = { importId };
    if (!(await abandonJob(circumstances, job))) return { result, journal: null };
    return { result, journal: { subject: `import:${importId}`, references: { import: importId } } };
  },
};
