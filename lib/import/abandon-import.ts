import { z } from 'zod';
import { findImport, type ImportRow, moveImport } from '@/db/imports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { findReport } from '@/lib/section/report-found';

const abandonInput = z.object({ importId: z.int().positive() });

/** Leaves a file unpublished. Only whoever sent it does. */
export const abandonImport: Command<
  z.infer<typeof abandonInput>,
  { target: Target; job: ImportRow; projectId: number },
  { importId: number; reportId: number }
> = {
  name: 'abandon-import',
  permission: 'project.read',
  input: abandonInput,

  async find(circumstances, { importId }) {
    const job = await findImport(circumstances.tx, importId);
    const found = job && (await findReport(circumstances, job.reportId));
    if (!job || !found || job.accountId !== circumstances.actor.accountId) return undefined;
    return { target: found.target, job, projectId: found.report.projectId };
  },

  async run({ tx, now }, { importId }, { job, projectId }) {
    const { reportId } = job;
    const result = { importId, reportId };
    if (job.state === 'abandoned') return { result, journal: null };
    const from = ['waiting', 'reading', 'previewed', 'refused'] as const;
    if (!(await moveImport(tx, importId, from, 'abandoned', { finishedAt: now.instant })))
      throw new Refusal('conflict', 'import_finished');
    return {
      result,
      journal: { subject: `report:${reportId}`, projectId, references: { import: importId } },
    };
  },
};
