import { z } from 'zod';
import type { ImportRow } from '@/db/imports';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, type Request } from '@/lib/command';
import { pathOf } from '@/lib/files/kept-files';
import { commitJob, type Progress, pausing, publishJob } from '@/lib/import/job-publication';
import { ownJob } from '@/lib/import/own-job';
import { byImport } from '@/lib/import/taken-file';
import { Refusal } from '@/lib/refusal';
import { readTableFile } from '@/lib/workbook/table-reader-thread';
import type { TablesRead } from '@/lib/workbook/tables-read';
import { applyFile } from './applied-file';
import { counting } from './programme-destination';
import { countOf, outcomesDigest, type ProgrammeResult, programmeResultOf } from './programme-result';
import { tablesFor } from './sheets-for';

const input = z.object({
  importId: z.int().positive(),
  /** Whether the person read what is surprising, and confirms it. */
  confirmed: z.boolean().default(false),
});

export interface ImportedProgramme {
  importId: number;
  created: number;
  changed: number;
}

/** A file as it was previewed, read again before the write: no file is read inside one. */
interface Plan {
  file: TablesRead;
  rows: number;
}

/**
 * Publishes a previewed file into the programme: in one transaction, wholly or not at all, by the commands of the
 * forms. Refused where it would do anything else than the preview showed (`values_changed`: the job then waits to be
 * compared again). The same job published twice is published once.
 */
export async function importProgramme(
  raw: unknown,
  request: Request,
  onProgress: Progress = () => undefined,
): Promise<ImportedProgramme> {
  const parsed = input.safeParse(raw);
  return publishJob(
    { importId: parsed.data?.importId, request },
    (job) => planOf(job, request),
    (plan) => execute(publish(plan, onProgress), raw, byImport(request)),
  );
}

async function planOf(job: ImportRow, { actor }: Pick<Request, 'actor'>): Promise<Plan | undefined> {
  const result = programmeResultOf(job);
  if (job.destination !== 'programme' || !result || !actor) return undefined;
  return {
    file: await readTableFile({ path: pathOf('imports', job.sha256) }, tablesFor(actor)),
    rows: result.rows,
  };
}

interface Found {
  target: Target;
  job: ImportRow;
}

function publish(
  plan: Plan | undefined,
  onProgress: Progress,
): Command<z.infer<typeof input>, Found, ImportedProgramme> {
  return {
    name: 'import-programme',
    permission: 'trainings.load',
    input,

    async find(circumstances, { importId }) {
      const job = await ownJob(circumstances, importId, 'programme');
      return job && { target: {}, job };
    },

    async run(circumstances, { importId, confirmed }, { job }) {
      const result = programmeResultOf(job);
      if (job.state === 'committed') {
        const { created = 0, changed = 0 } = result?.written ?? {};
        return { result: { importId, created, changed }, journal: null };
      }
      if (!plan || job.state !== 'committing' || !result) throw new Refusal('conflict', 'import_not_ready');
      if (result.problems) throw new Refusal('invalid', 'import_has_problems');
      const pause = counting(pausing((index) => onProgress(index, plan.rows)));
      const done = await applyFile(circumstances, plan.file, { confirmed, pause });
      refuseOther(done.problems.length, outcomesDigest(done.outcomes), result);
      const written = countOf(done.outcomes);
      await commitJob(circumstances, importId, { ...result, written });
      return {
        result: { importId, ...written },
        journal: { subject: `import:${importId}`, references: { import: importId, ...written } },
      };
    },
  };
}

/** What the preview showed is what is done: else the person would publish something that he has not seen. */
function refuseOther(problems: number, digest: string, result: ProgrammeResult): void {
  if (problems > 0 || digest !== result.digest) throw new Refusal('conflict', 'values_changed');
}
