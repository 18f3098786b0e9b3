import { z } from 'zod';
import type { ImportRow } from '@/db/imports';
import { projectTarget } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { abandonJob, ownJob } from '@/lib/import/own-job';

const input = z.object({ importId: z.int().positive() });

/** Leaves a file of sessions unpublished. Only whoever sent it does. */
export const abandonSessionImport: Command<
  z.infer<typeof input>,
  { target: Target; job: ImportRow; projectId: number },
  { importId: number }
> = {
  name: 'abandon-session-import',
  permission: 'project.read',
  input,
  async find(circumstances, { importId }) {
    const { tx, now } = circumstances;
    const job = await ownJob(circumstances, importId, 'sessions');
    if (!job?.projectId) return undefined;
    const { projectId } = job;
    return { target: await projectTarget(tx, projectId, now.day), job, projectId };
  },
  async run(circumstances, { importId }, { job, projectId }) {
    const result = { importId };
    if (!(await abandonJob(circumstances, job))) return { result, journal: null };
    return {
      result,
      journal: { subject: `import:${importId}`, projectId, references: { import: importId } },
    };
  },
};
