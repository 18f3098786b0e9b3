import type { PlanCode, PlanVerdict } from '@/lib/domain/plan-verdict';
import type { Value } from '@/lib/domain/value';
import { thresholdsOf } from '@/lib/domain/verdict-thresholds';
import type { Layer, SeasonKey } from '@/lib/domain/vocabulary';
import { measureWords } from './measures';
import { formatCount, formatRate } from './numbers';
import { counted } from './plural';
import { noRateReasons } from './reasons';
import { absentWords, valueInWords } from './states';
import { french } from './typography';
import type { VerdictExplanation } from './verdict-reasons';

/** How something without a target stands against what its projects planned. */
export const planNames: Record<PlanCode, string> = {
  below_plan: 'en dessous du plan',
  as_planned: 'conforme au plan',
  not_computable: 'non calculable',
};

/** « en dessous du plan », « non calculable (effectif masqué) ». */
export const planWords = ({ code, reason }: PlanVerdict): string =>
  code === 'not_computable' && reason ? `${planNames[code]} (${planReasons(reason)})` : planNames[code];

/** « 58,2 % : en dessous du plan », « aucun projet », « non calculable (effectif masqué) ». */
export function planLine(plan: PlanVerdict | null, projects: number): string {
  if (!plan) return projects === 0 ? 'aucun projet' : 'rien de prévu';
  return plan.rate === null ? planWords(plan) : `${formatRate(plan.rate)}\u00a0: ${planWords(plan)}`;
}

/** The rule and its numbers: realised of planned, the closed years, and who was counted. */
export function explainPlan(verdict: PlanVerdict, season: SeasonKey): VerdictExplanation {
  const { measure, realised, planned, rate, coverage, periods } = verdict;
  const learners = measureWords[measure].label.toLocaleLowerCase('fr');
  const [first, last] = [periods[0], periods.at(-1)];
  const over = first === undefined ? 'aucune année close' : first === last ? first : `de ${first} à ${last}`;
  const numbers = [
    rate === null
      ? `Réalisé vérifié : ${saidOf(realised, 'verified')} ; prévu : ${saidOf(planned, 'committed')} (${over}).`
      : `${formatCount(realised.value ?? 0)} ${learners} vérifiés sur ${formatCount(planned.value ?? 0)} prévus (${over}), soit ${formatRate(rate)}.`,
    coverage.expected === 0
      ? 'Aucun bilan annuel n’était attendu.'
      : `${counted(coverage.counted, 'bilan annuel vérifié', 'bilans annuels vérifiés')} sur ${formatCount(coverage.expected)} : les autres sont laissés de côté, dans le réalisé comme dans le prévu.`,
  ];
  const rule = `Le réalisé vérifié est divisé par le prévu des conventions, sur les années closes. À partir de ${formatRate(thresholdsOf(season).plan)} : conforme au plan ; sinon : en dessous.`;
  return { rule: french(rule), numbers: numbers.map(french) };
}

const saidOf = (value: Value, layer: Layer): string =>
  value.state === 'not_reported' ? absentWords[layer] : valueInWords(value);

const planReasons = (reason: NonNullable<PlanVerdict['reason']>): string =>
  reason === 'not_reported' ? 'aucune année close et vérifiée' : noRateReasons[reason];

/**
 * « 2 régions en dessous de leur plan, 10 conformes, 6 sans plan lisible. »: how many stand where; undefined is what has
 * no plan. Empty where there is none at all.
 */
export function plansStand(
  plans: readonly (Pick<PlanVerdict, 'code'> | undefined)[],
  { singular, none }: { singular: string; none: string },
): string {
  if (plans.length === 0) return '';
  const of = (code: PlanCode) => plans.filter((plan) => plan?.code === code).length;
  const below = of('below_plan');
  const conform = of('as_planned');
  const unread = plans.length - below - conform;
  if (below + conform === 0) return `Aucun plan ne peut encore être lu (${counted(plans.length, singular)}).`;
  const told = [
    below === 0
      ? `${none} en dessous de son plan`
      : `${counted(below, singular)} en dessous de ${below > 1 ? 'leur' : 'son'} plan`,
    conform > 0 && counted(conform, 'conforme'),
    unread > 0 && `${unread} sans plan lisible`,
  ];
  return `${told.filter(Boolean).join(', ')}.`;
}
