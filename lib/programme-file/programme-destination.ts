import { can } from '@/lib/access/policy';
import { rehearse } from '@/lib/command';
import type { Destination } from '@/lib/import/destination';
import { hiddenAmong } from '@/lib/import/hidden-changes';
import { keepSome } from '@/lib/import/item-file';
import { pausing } from '@/lib/import/job-publication';
import { inOrder } from '@/lib/import/problem-order';
import { inRuns } from '@/lib/import/problem-runs';
import { readTableFile } from '@/lib/workbook/table-reader-thread';
import { sheetsInOrder } from '@/lib/workbook/tables-read';
import { applyFile } from './applied-file';
import { SHEET_NAMES } from './columns';
import { countsBySheet, outcomesDigest, type ProgrammeResult } from './programme-result';
import { tablesFor } from './sheets-for';

/** A file of organisations, projects, trainings and figures, sent to the programme. */
export const PROGRAMME: Destination = {
  async compare({ job, actor, now, path, tell }): Promise<ProgrammeResult | undefined> {
    if (!can(actor, 'trainings.load')) return undefined;
    tell('reading', null)(0);
    const file = await readTableFile({ path }, tablesFor(actor), { onProgress: tell('reading', null) });
    const rows = file.tables.reduce((sum, table) => sum + table.rows.length, 0);
    const pause = counting(pausing(tell('comparing', rows)));
    const done = await rehearse((tx) =>
      applyFile({ tx, actor, now, door: job.door }, file, { confirmed: undefined, pause }),
    );
    const { outcomes, unchanged } = done;
    const touched = [...done.touched, ...done.problems.flatMap(({ place }) => place ?? [])];
    const warnings = inRuns(inOrder(done.warnings, sheetsInOrder(file, SHEET_NAMES)));
    const problems = [...file.problems, ...done.problems, ...hiddenAmong(file.hidden, touched)];
    return {
      ...{ refusal: null, rows, unchanged, written: null },
      problems: await keepSome('imports', inRuns(inOrder(problems, sheetsInOrder(file, SHEET_NAMES)))),
      outcomes: await keepSome('imports', outcomes),
      warnings: await keepSome('imports', warnings),
      notices: await keepSome('imports', file.notices),
      bySheet: countsBySheet(outcomes),
      digest: outcomesDigest(outcomes),
    };
  },

  unread: (refusal): ProgrammeResult => ({
    ...{ refusal, rows: 0, problems: null, outcomes: null, warnings: null, notices: null },
    ...{ unchanged: 0, bySheet: countsBySheet([]), digest: '', written: null },
  }),
};

/** Counts the rows that something is asked before. */
export function counting(pause: (index: number) => Promise<void>): () => Promise<void> {
  let index = 0;
  return () => pause(index++);
}
