import type { z } from 'zod';
import type { programmeImportShape } from '@/lib/api/programme-import';
import type { FileProblem } from '@/lib/domain/exchange';
import type { ProgrammeImport } from '@/lib/programme-file/programme-import';
import { fileProblemText } from '@/lib/wording/file-problems';

const told = (problem: FileProblem) => ({
  place: problem.place,
  code: problem.code,
  message: fileProblemText(problem),
});

export function programmeImportAnswer(job: ProgrammeImport): z.infer<typeof programmeImportShape> {
  const { id, fileName, format, state, createdAt, finishedAt, progress, rows, unchanged, written } = job;
  return {
    ...{ id, fileName, format, state, createdAt, finishedAt, progress, rows, unchanged, written },
    refusal: job.refusal && { code: job.refusal.code, message: fileProblemText(job.refusal) },
    publishedBefore: job.publishedBefore,
    sheets: Object.entries(job.bySheet).map(([sheet, counts]) => ({ sheet, ...counts })),
    problems: { total: job.problems.total, items: job.problems.items.map(told) },
    warnings: { total: job.warnings.total, items: job.warnings.items.map(told) },
    notices: job.notices.map(told),
    changes: {
      total: job.outcomes.total,
      items: job.outcomes.items.map(({ sheet, place, change, what, details }) => ({
        ...{ sheet, place, change, what, details },
      })),
    },
  };
}
