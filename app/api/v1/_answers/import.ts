import type { z } from 'zod';
import type { importAnswer } from '@/lib/api/import';
import { cellText } from '@/lib/domain/count';
import type { FileProblem } from '@/lib/domain/exchange';
import { addressOfRow } from '@/lib/domain/row-shapes';
import type { ImportJob } from '@/lib/import/import-job';
import type { PlacedCell } from '@/lib/import/import-plan';
import type { Page } from '@/lib/import/list-page';
import { fileProblemText } from '@/lib/wording/file-problems';

type Answer = z.infer<typeof importAnswer>;

export function importAnswerOf(job: ImportJob): Answer {
  const { periods } = job.names;
  const cells = ({ items, from, total }: Page<PlacedCell>) => ({
    total,
    items: items.map((cell, index) => ({
      key: `cell-${from + index}`,
      change: cell.change,
      place: cell.place,
      ...addressOfRow(cell),
      period: periods[cell.periodId] ?? '',
      measure: cell.measure,
      file: cellText(cell.text),
      now: cellText(cell.now),
      atDownload: cell.atDownload ? cellText(cell.atDownload) : null,
      asked: cell.change === 'conflict' ? (cell.asked ?? 'changed_since') : null,
      comment: cell.comment ?? null,
    })),
  });
  const worded = (items: readonly FileProblem[]) =>
    items.map(({ place, code, params }) => ({ place, code, message: fileProblemText({ code, params }) }));
  const said = ({ total, items }: Page<FileProblem>) => ({ total, items: worded(items) });
  const { id, reportId, fileName, format, state, createdAt, finishedAt, progress, rows, written } = job;
  return {
    ...{ id, report: reportId, fileName, format, state, createdAt, finishedAt, progress, rows, written },
    refusal: job.refusal && { code: job.refusal.code, message: fileProblemText(job.refusal) },
    counts: job.counts,
    openings: job.offerCounts,
    totals: job.totals.map(({ periodId: _, ...total }) => total),
    problems: said(job.problems),
    warnings: said(job.warnings),
    found: job.found,
    notices: worded(job.notices),
    conflicts: cells(job.conflicts),
    changes: cells(job.changes),
    offers: job.offers.map(({ change, asked, place, offer, now, atDownload = null }, index) => ({
      key: `offer-${index}`,
      ...{ change, place, now, atDownload },
      training: offer.trainingId,
      organisation: offer.organisationId,
      file: offer.happenedOn,
      asked: change === 'conflict' ? (asked ?? 'changed_since') : null,
    })),
  };
}
