import { plannedTotals } from '@/db/project-management';
import type { Read } from '@/db/store';
import { aidPerLearner, type PlannedLearners } from '@/lib/domain/money/ratios';
import { MEASURES } from '@/lib/domain/vocabulary';

/** The aid for one planned learner, by measure: each with the basis in time of its count. */
export interface LearnerAid extends PlannedLearners {
  cents: number;
}

/**
 * What an aid makes for each learner that a project plans. Somebody present in three years is counted in each of them:
 * such a count is of learner-years, and stands beside no other. No measure planned: an empty list.
 */
export function learnerAid(read: Read, projectId: number, aidCents: number | null): LearnerAid[] {
  if (aidCents === null) return [];
  const planned = plannedTotals(read, projectId);
  return MEASURES.flatMap((measure): LearnerAid[] => {
    const count = planned.reduce((sum, one) => sum + (one.measure === measure ? one.value : 0), 0);
    // The years are added up already.
    const cents = aidPerLearner(aidCents, { basis: 'contract', count }, 1);
    return cents === null
      ? []
      : [{ measure, count, cents, basis: measure === 'active' ? 'year' : 'contract' }];
  });
}
