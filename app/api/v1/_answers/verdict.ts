import type { PlacedPlanAnswer, PlanAnswer, VerdictAnswer } from '@/lib/api/verdict';
import type { PlanVerdict } from '@/lib/domain/plan-verdict';
import type { Verdict } from '@/lib/domain/verdict';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import type { PlaceInPlans } from '@/lib/overview/ranked-plans';
import { explainPlan, planWords } from '@/lib/wording/plan-verdicts';
import { explainVerdict, type VerdictSubject } from '@/lib/wording/verdict-reasons';
import { verdictWords } from '@/lib/wording/verdicts';

export function verdictAnswer(verdict: Verdict, about: VerdictSubject): VerdictAnswer {
  const { pace, remainder, commitments } = verdict;
  const { rule, numbers } = explainVerdict(verdict, about);
  return {
    code: verdict.code,
    rule: verdict.rule,
    observed: verdict.observed,
    expected: verdict.expected,
    observedOn: verdict.observedOn,
    commitments: commitments?.code ?? null,
    rate: verdict.rate,
    period: verdict.period,
    dueDay: verdict.dueDay,
    pace: pace && {
      value: pace.pace,
      expectedShare: pace.expectedShare,
      from: pace.clock.from,
      fromInferred: pace.clock.inferred,
      elapsed: pace.elapsed,
      days: pace.days,
      recorded: pace.isRecorded,
    },
    reason: verdict.reason,
    remainder: remainder && {
      componentId: remainder.componentId,
      season: remainder.season,
      code: remainder.verdict.code,
    },
    words: verdictWords(verdict),
    sentences: [rule, ...numbers],
  };
}

export function planAnswer(plan: PlanVerdict, season: SeasonKey): PlanAnswer {
  const { rule, numbers } = explainPlan(plan, season);
  return { ...plan, words: planWords(plan), sentences: [rule, ...numbers] };
}

export const placedPlanAnswer = ({ season, plan, rank, of }: PlaceInPlans): PlacedPlanAnswer => ({
  season,
  ...planAnswer(plan, season),
  rank,
  of,
});
