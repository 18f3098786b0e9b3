import { z } from 'zod';
import type { ImportRow } from '@/db/imports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { findReport } from '@/lib/section/report-found';
import { abandonJob, ownJob } from './own-job';

const abandonInput = z.object({ importId: z.int().positive() });

/** Leaves a file sent to a report unpublished. Only whoever sent it does. */
export const abandonImport: Command<
  z.infer<typeof abandonInput>,
  { target: Target; job: ImportRow; reportId: number; projectId: number },
  { importId: number; reportId: number }
> = {
  name: 'abandon-import',
  permission: 'project.read',
  input: abandonInput,

  async find(circumstances, { importId }) {
    const job = await ownJob(circumstances, importId, 'report');
    const found = job?.reportId ? await findReport(circumstances, job.reportId) : undefined;
    if (!job || !found) return undefined;
    const { id: reportId, projectId } = found.report;
    return { target: found.target, job, reportId, projectId };
  },

  async run(circumstances, { importId }, { job, reportId, projectId }) {
    const result = { importId, reportId };
    if (!(await abandonJob(circumstances, job))) return { result, journal: null };
    return {
      result,
      journal: { subject: `report:${reportId}`, projectId, references: { import: importId } },
    };
  },
};
