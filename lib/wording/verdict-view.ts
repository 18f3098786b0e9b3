import type { PlanCode, PlanVerdict } from '@/lib/domain/plan-verdict';
import type { Verdict, VerdictCode } from '@/lib/domain/verdict';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { explainPlan, planWords } from './plan-verdicts';
import { capitalised } from './typography';
import { explainVerdict } from './verdict-reasons';
import { commitmentWords, verdictWords } from './verdicts';

/** The shape and the colour that repeat the words of a verdict. */
export type VerdictShape = 'bad' | 'warning' | 'good' | 'none';

/** What is said of a target, and why: words only. */
export interface VerdictView {
  words: string;
  shape: VerdictShape;
  /** The commitments, or the plan where there is no target; empty where there is nothing to add. */
  beside: string;
  rule: string;
  numbers: string[];
}

const shapes: Record<VerdictCode, VerdictShape> = {
  overdue: 'bad',
  late: 'bad',
  short: 'warning',
  watch: 'warning',
  not_computable: 'none',
  too_early: 'none',
  taken_over: 'none',
  on_track: 'good',
  covered: 'good',
  reached: 'good',
  no_target: 'none',
  closed: 'none',
};

export const planShapes: Record<PlanCode, VerdictShape> = {
  below_plan: 'warning',
  as_planned: 'good',
  not_computable: 'none',
};

/** The verdict of a component; where it has no target, how the action stands against its plan. */
export function verdictView(
  { verdict, unit }: { verdict: Verdict | null; unit: string },
  { plan, season }: { plan: PlanVerdict | null; season: SeasonKey },
): VerdictView | null {
  if (!verdict) return null;
  // Without a target the plan is the answer; where it has none either, that there is no target is.
  if (verdict.code === 'no_target' && plan) {
    const said = [planWords(plan), verdictWords(verdict)];
    const [words = '', beside = ''] = plan.rate === null ? said.toReversed() : said;
    return {
      ...{ words: capitalised(words), beside, shape: planShapes[plan.code] },
      ...explainPlan(plan, season),
    };
  }
  return {
    words: capitalised(verdictWords(verdict)),
    shape: shapes[verdict.code],
    beside: commitmentWords(verdict),
    ...explainVerdict(verdict, { unit, season }),
  };
}
