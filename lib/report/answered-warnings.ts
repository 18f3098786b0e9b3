import { warningsIn } from '@/db/report-warned-cells';
import { addAnswer } from '@/db/report-warning-answers';
import type { Tx } from '@/db/store';
import type { WarningAnswer } from '@/lib/domain/justified';

/** A comment that was just written in a cell: another one than stood there. */
export interface FreshComment {
  sectionId: number;
  lineId: number;
  revisionId: number;
}

/** Notes what each new comment answers for: the warnings that stand in its cell now that all is written. */
export async function noteAnswers(
  tx: Tx,
  fresh: readonly FreshComment[],
): Promise<ReadonlyMap<number, readonly WarningAnswer[]>> {
  const noted = new Map<number, WarningAnswer[]>(fresh.map(({ revisionId }) => [revisionId, []]));
  for (const [sectionId, comments] of Map.groupBy(fresh, (one) => one.sectionId)) {
    const revisions = new Map(comments.map(({ lineId, revisionId }) => [lineId, revisionId]));
    const warnings = await warningsIn(tx, sectionId, (cell) => ({
      ...cell,
      answered: revisions.has(cell.lineId) ? 'all' : [],
    }));
    for (const { code, value, against, saidIn } of warnings)
      for (const { lineId } of saidIn) {
        const revisionId = revisions.get(lineId);
        if (revisionId === undefined) continue;
        addAnswer(tx, revisionId, { code, value, against });
        noted.get(revisionId)?.push({ code, value, against });
      }
  }
  return noted;
}
