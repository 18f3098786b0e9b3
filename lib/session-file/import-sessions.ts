import { z } from 'zod';
import type { ImportRow } from '@/db/imports';
import { findProject, type Project } from '@/db/projects';
import { can, type Target } from '@/lib/access/policy';
import { type Command, execute, type Request } from '@/lib/command';
import { pathOf } from '@/lib/files/kept-files';
import { commitJob, type Progress, pausing, publishJob } from '@/lib/import/job-publication';
import { ownJob } from '@/lib/import/own-job';
import { byImport } from '@/lib/import/taken-file';
import { fileWords } from '@/lib/programme-file/file-words';
import { counting } from '@/lib/programme-file/programme-destination';
import { Refusal } from '@/lib/refusal';
import { readTableFile } from '@/lib/workbook/table-reader-thread';
import type { TablesRead } from '@/lib/workbook/tables-read';
import { applySessions } from './applied-sessions';
import { TABLES } from './columns';
import { ProjectNames } from './project-names';
import { countsOf, outcomesDigest, sessionResultOf } from './session-import-result';
import { sendingTarget } from './session-import-rights';

const input = z.object({ importId: z.int().positive() });

export interface ImportedSessions {
  importId: number;
  created: number;
  changed: number;
}

/**
 * Publishes a previewed file of sessions: in one transaction, wholly or not at all, by the command of whole sessions.
 * Refused where it would do anything else than the preview showed (`values_changed`: the job then waits to be compared
 * again). The same job published twice is published once.
 */
export async function importSessions(
  raw: unknown,
  request: Request,
  onProgress: Progress = () => undefined,
): Promise<ImportedSessions> {
  const parsed = input.safeParse(raw);
  return publishJob({ importId: parsed.data?.importId, request }, planOf, (file) =>
    execute(publish(file, onProgress), raw, byImport(request)),
  );
}

/** The file as it was previewed, read again before the write: no file is read inside one. */
async function planOf(job: ImportRow): Promise<TablesRead | undefined> {
  if (job.destination !== 'sessions' || !sessionResultOf(job)) return undefined;
  return readTableFile({ path: pathOf('imports', job.sha256) }, TABLES);
}

interface Found {
  target: Target;
  job: ImportRow;
  project: Project;
}

function publish(
  file: TablesRead | undefined,
  onProgress: Progress,
): Command<z.infer<typeof input>, Found, ImportedSessions> {
  return {
    name: 'import-sessions',
    permission: 'session.mark',
    input,

    async find(circumstances, { importId }) {
      const { tx, actor, now } = circumstances;
      const job = await ownJob(circumstances, importId, 'sessions');
      const project = job?.projectId ? await findProject(tx, { id: job.projectId }) : undefined;
      if (!job || !project) return undefined;
      const target = await sendingTarget(tx, actor, now, project.id);
      return can(actor, 'project.read', target) ? { target, job, project } : undefined;
    },

    async run(circumstances, { importId }, { job, project }) {
      const { tx } = circumstances;
      const result = sessionResultOf(job);
      if (job.state === 'committed') {
        const { created = 0, changed = 0 } = result?.written ?? {};
        return { result: { importId, created, changed }, journal: null };
      }
      if (!file || job.state !== 'committing' || !result) throw new Refusal('conflict', 'import_not_ready');
      if (result.problems) throw new Refusal('invalid', 'import_has_problems');
      const { created, changed, unchanged } = result.counts;
      const total = created + changed + unchanged;
      const { outcomes, problems } = await applySessions(circumstances, file, {
        projectId: project.id,
        names: await ProjectNames.load(tx, project.id),
        words: await fileWords(tx),
        pause: counting(pausing((index) => onProgress(index, total), 5)),
      });
      // What the preview showed is what is done: else the person would publish something that he has not seen.
      if (problems.length > 0 || outcomesDigest(outcomes) !== result.digest)
        throw new Refusal('conflict', 'values_changed');
      const written = countsOf(outcomes);
      await commitJob(circumstances, importId, { ...result, written });
      return {
        result: { importId, created: written.created, changed: written.changed },
        journal: {
          subject: `import:${importId}`,
          projectId: project.id,
          references: { import: importId, ...written },
        },
      };
    },
  };
}
