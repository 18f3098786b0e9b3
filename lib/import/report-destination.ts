import { findReport } from '@/lib/section/report-found';
import { readFigureFile } from '@/lib/workbook/file-reader-thread';
import type { Destination } from './destination';
import { type ImportResult, NO_CHANGES, resultOf } from './import-result';
import { pausing } from './job-publication';
import { previewOf } from './preview';

/** A file of figures and openings, sent to one report. */
export const REPORT: Destination = {
  async compare({ read, job, actor, now, path, tell }) {
    const found =
      job.reportId === null
        ? undefined
        : await findReport({ tx: read, actor, now, door: job.door }, job.reportId);
    if (!found) return undefined;
    tell('reading', null)(0);
    const file = await readFigureFile({ path }, { onProgress: tell('reading', null) });
    return previewOf(
      {
        ...{ read, actor, now, report: found.report, target: found.target },
        mark: resultOf(job)?.mark,
        pause: pausing(tell('comparing', file.rows.length)),
      },
      file,
    );
  },

  unread: (refusal): ImportResult => ({
    refusal,
    ...{ form: null, rows: 0, problems: null, cells: null, offers: null, warnings: null },
    ...{ notices: null, found: null },
    ...{ counts: NO_CHANGES, offerCounts: NO_CHANGES, totals: [] },
    mark: { revision: 0, offerRevision: 0 },
    written: null,
  }),
};
