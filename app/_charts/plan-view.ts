import type { PlaceInPlans } from '@/lib/overview/ranked-plans';
import { seasonWords } from '@/lib/wording/actions';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { explainPlan, planWords } from '@/lib/wording/plan-verdicts';
import { capitalised } from '@/lib/wording/typography';
import { planShapes, type VerdictShape } from '@/lib/wording/verdict-view';

/** How something stands against its plan in one season: words only, so that it crosses to the browser. */
export interface PlanView {
  season: string;
  /** « En dessous du plan ». */
  words: string;
  shape: VerdictShape;
  /** A fraction; null where it cannot be calculated. */
  rate: number | null;
  /** « 79,5 % »; empty without a rate. */
  rateWords: string;
  /** « 1 238 / 1 556 »; empty without a rate. */
  numbers: string;
  /** « 2e sur 12, du moins au plus réalisé »; empty without a rank. */
  rank: string;
  why: string[];
}

export function planView({ season, plan, rank, of }: PlaceInPlans): PlanView {
  const { rule, numbers } = explainPlan(plan, season);
  const isRead = plan.rate !== null;
  return {
    season: seasonWords(season),
    words: capitalised(planWords(plan)),
    shape: planShapes[plan.code],
    rate: plan.rate,
    rateWords: plan.rate === null ? '' : formatRate(plan.rate),
    numbers: isRead
      ? `${formatCount(plan.realised.value ?? 0)} / ${formatCount(plan.planned.value ?? 0)}`
      : '',
    rank:
      rank === null
        ? ''
        : `${rank === 1 ? '1er' : `${rank}e`} sur ${formatCount(of)}, du moins au plus réalisé`,
    why: [rule, ...numbers],
  };
}
