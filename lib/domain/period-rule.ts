import { z } from 'zod';
import { mayAdd } from './additivity';
import { type FieldProblem, problem, sourceInput } from './inputs';
import { says } from './says';
import { SESSION_MEASURES } from './session-figures';
import { SESSION_ACTIONS } from './training-session/vocabulary';
import { MEASURES, type Measure, type SeasonKey } from './vocabulary';

/**
 * How the learners of a period are read in years of another kind: by the day of the first slot attended (exact), whole
 * in the year in which their period begins (the intake), or by days (an estimate). A way of reading, never an entry.
 */
export const PERIOD_RULES = ['by_slot', 'by_start', 'prorata_days'] as const;
export type PeriodRule = (typeof PERIOD_RULES)[number];

/** A rule of a measure, in all the actions, or of a component, in its action and season; none takes the last one back. */
export const periodRuleInput = z.object({
  measure: z.enum(MEASURES, says('period_rule_subject')).nullable().default(null),
  componentId: z.string().max(80).nullable().default(null),
  rule: z.enum(PERIOD_RULES, says('period_rule_needed')).nullable(),
  source: sourceInput,
});
export type PeriodRuleInput = z.output<typeof periodRuleInput>;

/** What counts learners in an action of a season. */
export interface RuledComponent {
  id: string;
  label: string;
  actionKey: string;
  seasonKey: SeasonKey;
  /** Null where it counts no learners. */
  measure: Measure | null;
}

/** A rule as it stands on a day; exactly one of measure and component is given. */
export interface StandingRule {
  measure: Measure | null;
  componentId: string | null;
  rule: PeriodRule;
}

export interface RuleGround {
  rules: readonly StandingRule[];
  components: readonly RuledComponent[];
}

/** What is wrong with a rule, beside its fields. */
export function periodRuleProblems(
  { measure: asked, componentId, rule }: PeriodRuleInput,
  { rules, components }: RuleGround,
): FieldProblem[] {
  if ((asked === null) === (componentId === null)) return [problem('subject', 'period_rule_subject')];
  const component = components.find(({ id }) => id === componentId);
  if (componentId !== null && !component) return [problem('subject', 'unknown_component')];
  const measure = asked ?? component?.measure ?? null;
  if (measure === null) return [problem('subject', 'period_rule_not_learners')];
  if (!mayAdd(measure, 'periods')) return [problem('subject', 'period_rule_stock')];
  const before = rules.find((one) => one.measure === asked && one.componentId === componentId)?.rule ?? null;
  if (before === rule) return [problem('rule', 'period_rule_unchanged')];
  const hasSlots =
    component &&
    SESSION_ACTIONS.includes(component.actionKey) &&
    SESSION_MEASURES.some((one) => one === measure);
  if (rule === 'by_slot' && !hasSlots) return [problem('rule', 'period_rule_no_sessions')];
  const other = component && rule && otherRuled(component, { rules, components }, rule);
  return other ? [problem('rule', 'period_rule_contradicts', { component: other.label })] : [];
}

/** Another component that counts the same learners, and has another rule. */
const otherRuled = (component: RuledComponent, { rules, components }: RuleGround, rule: PeriodRule) =>
  components.find(
    (other) =>
      other.id !== component.id &&
      countsSame(other, component) &&
      rules.some(({ componentId, rule: theirs }) => componentId === other.id && theirs !== rule),
  );

const countsSame = (
  a: Pick<RuledComponent, 'actionKey' | 'seasonKey' | 'measure'>,
  b: Pick<RuledComponent, 'actionKey' | 'seasonKey' | 'measure'>,
): boolean => a.actionKey === b.actionKey && a.seasonKey === b.seasonKey && a.measure === b.measure;

/** The rule of a measure in an action of a season: that of its component, else that of the measure. */
export function ruleOf(
  { rules, components }: RuleGround,
  place: { actionKey: string; seasonKey: SeasonKey; measure: Measure },
): PeriodRule | null {
  const own = components.filter((component) => countsSame(component, place)).map(({ id }) => id);
  const ofComponent = rules.find(({ componentId }) => componentId !== null && own.includes(componentId));
  return (ofComponent ?? rules.find(({ measure }) => measure === place.measure))?.rule ?? null;
}

/** The rule of what several actions count together: theirs where it is the same, `differ` where it is not. */
export function commonRule(
  ground: RuleGround,
  places: readonly { actionKey: string; seasonKey: SeasonKey }[],
  measure: Measure,
): PeriodRule | null | 'differ' {
  const found = new Set(places.map((place) => ruleOf(ground, { ...place, measure })));
  const [only = null] = found;
  return found.size > 1 ? 'differ' : only;
}
