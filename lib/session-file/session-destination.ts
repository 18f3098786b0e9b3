import { findProject } from '@/db/projects';
import { rehearse } from '@/lib/command';
import type { Destination } from '@/lib/import/destination';
import { hiddenAmong } from '@/lib/import/hidden-changes';
import { keepSome } from '@/lib/import/item-file';
import { pausing } from '@/lib/import/job-publication';
import { inOrder } from '@/lib/import/problem-order';
import { inRuns } from '@/lib/import/problem-runs';
import { fileWords } from '@/lib/programme-file/file-words';
import { counting } from '@/lib/programme-file/programme-destination';
import { readTableFile } from '@/lib/workbook/table-reader-thread';
import { sheetsInOrder } from '@/lib/workbook/tables-read';
import { applySessions } from './applied-sessions';
import { SHEET_NAMES, TABLES } from './columns';
import { ProjectNames } from './project-names';
import { countsOf, outcomesDigest, type SessionImportResult } from './session-import-result';
import { maySend } from './session-import-rights';

/** A file of training sessions, sent to a project. */
export const SESSIONS: Destination = {
  async compare({ read, job, actor, now, path, tell }): Promise<SessionImportResult | undefined> {
    const project = job.projectId === null ? undefined : await findProject(read, { id: job.projectId });
    if (!project || !(await maySend(read, actor, now, project.id))) return undefined;
    tell('reading', null)(0);
    const file = await readTableFile({ path }, TABLES, { onProgress: tell('reading', null) });
    const rows = file.tables.reduce((sum, table) => sum + table.rows.length, 0);
    const sessions = file.tables.find(({ name }) => name === 'Sessions')?.rows.length ?? 0;
    const pause = counting(pausing(tell('comparing', sessions), 5));
    const names = await ProjectNames.load(read, project.id);
    const words = await fileWords(read);
    const { outcomes, touched, ...done } = await rehearse((tx) =>
      applySessions({ tx, actor, now, door: job.door }, file, {
        ...{ projectId: project.id, names, words, pause },
      }),
    );
    const wrong = [...touched, ...done.problems.flatMap(({ place }) => place ?? [])];
    const problems = [...file.problems, ...done.problems, ...hiddenAmong(file.hidden, wrong)];
    return {
      ...{ refusal: null, rows, written: null },
      problems: await keepSome('imports', inRuns(inOrder(problems, sheetsInOrder(file, SHEET_NAMES)))),
      outcomes: await keepSome(
        'imports',
        outcomes.filter(({ change }) => change !== 'unchanged'),
      ),
      notices: await keepSome('imports', file.notices),
      counts: countsOf(outcomes),
      digest: outcomesDigest(outcomes),
    };
  },

  unread: (refusal): SessionImportResult => ({
    ...{ refusal, rows: 0, problems: null, outcomes: null, notices: null },
    ...{ counts: countsOf([]), digest: '', written: null },
  }),
};
