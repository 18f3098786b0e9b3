import type { z } from 'zod';
import type { sessionImportShape } from '@/lib/api/session-import';
import type { FileProblem } from '@/lib/domain/exchange';
import type { SessionImport } from '@/lib/session-file/session-import';
import { fileProblemText } from '@/lib/wording/file-problems';

const told = (problem: FileProblem) => ({
  place: problem.place,
  code: problem.code,
  message: fileProblemText(problem),
});

export function sessionImportAnswer(job: SessionImport): z.infer<typeof sessionImportShape> {
  const { id, fileName, format, state, createdAt, finishedAt, progress, rows, counts, written } = job;
  return {
    ...{ id, fileName, format, state, createdAt, finishedAt, progress, rows, written },
    project: job.project.slug,
    refusal: job.refusal && { code: job.refusal.code, message: fileProblemText(job.refusal) },
    sessions: counts,
    problems: { total: job.problems.total, items: job.problems.items.map(told) },
    notices: job.notices.map(told),
    changes: { total: job.outcomes.total, items: job.outcomes.items },
  };
}
