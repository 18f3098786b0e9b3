import type { Read } from '@/db/store';
import type { CofundingTotal } from '@/lib/domain/money/cofunding';
import { scheduleStanding } from '@/lib/domain/money/portfolio';
import type { MilestoneKind } from '@/lib/domain/money/vocabulary';
import { remember } from '@/lib/figure/memory';
import { moneyOfProject } from './project-money';

/** A milestone as anybody reads it: what was promised, for when, and whether an officer verified it. */
export interface PublicMilestone {
  title: string;
  kind: MilestoneKind;
  /** The action that it is of; null: of the whole project. */
  action: string | null;
  dueOn: string;
  verifiedOn: string | null;
}

/** What anybody may read of the money of a project beside its four amounts. */
export interface PublicMoney {
  /** Tranches wholly paid, of those that were not given up; null where no schedule is recorded. Not what any waits for. */
  tranches: { paid: number; total: number } | null;
  /** By kind of funder, of what its consortium agreed to show. */
  cofunding: CofundingTotal[];
  milestones: PublicMilestone[];
  /** Of the milestones whose day has come. */
  kept: { due: number; verified: number };
}

/**
 * The public part of the money of a project at the end of a day: no opinion, no condition, no state of a tranche, no
 * funder by its name, and nothing that an officer has not verified.
 */
export const publicMoney = (read: Read, projectId: number, day: string): Promise<PublicMoney> =>
  remember(read, 'public-money', { projectId, day }, async () => {
    const { tranches, shownCofunding, milestones, milestoneCount } = moneyOfProject(read, projectId, day);
    const { paid, total } = scheduleStanding(tranches);
    return {
      tranches: tranches.length > 0 ? { paid, total } : null,
      cofunding: shownCofunding,
      milestones: milestones
        .filter(({ state }) => state !== 'dropped')
        .map(({ title, kind, actionKey, dueOn, verifiedOn }) => ({
          ...{ title, kind, action: actionKey, dueOn, verifiedOn },
        })),
      kept: { due: milestoneCount.due, verified: milestoneCount.verified },
    };
  });
