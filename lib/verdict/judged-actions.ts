import type { Read } from '@/db/store';
import type { PlanVerdict } from '@/lib/domain/plan-verdict';
import { byUrgency, type Verdict, type VerdictCode } from '@/lib/domain/verdict';
import type { SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import { type ActionProgress, actionsProgress, type ComponentProgress } from '@/lib/figure/action-progress';
import { componentVerdicts } from './component-verdicts';
import { planVerdicts } from './verdicts-against-plan';

export interface JudgedComponent extends ComponentProgress {
  /** Null: each candidate sets it, beside a target of the call. */
  verdict: Verdict | null;
}

export interface JudgedAction extends ActionProgress {
  components: JudgedComponent[];
  /** Of an action that is closed and has no component in force; its components carry the others. */
  verdict: Verdict | null;
  /** Where it has no target: how its projects stand against what they planned; null without a project. */
  plan: PlanVerdict | null;
}

/** The progress of the actions of a season at the end of a day, each target with its verdict. */
export async function judgedActions(
  read: Read,
  season: SeasonKey,
  day: string,
  basis: TargetBasis = 'current',
): Promise<JudgedAction[]> {
  const plans = await planVerdicts(read, season, day);
  return (await judgedByTarget(read, season, day, basis)).map((action) => ({
    ...action,
    plan: plans.actions.get(action.key) ?? null,
  }));
}

/** The same without their plans, which are made of the terms of a season: for what compares targets alone. */
export async function judgedByTarget(
  read: Read,
  season: SeasonKey,
  day: string,
  basis: TargetBasis = 'current',
): Promise<Omit<JudgedAction, 'plan'>[]> {
  const verdicts = await componentVerdicts(read, season, day, basis);
  return (await actionsProgress(read, season, day, basis)).map((action) => ({
    ...action,
    components: action.components.map((component) => ({
      ...component,
      verdict: verdicts.components.get(component.id) ?? null,
    })),
    verdict: verdicts.actions.get(action.key) ?? null,
  }));
}

/** The verdicts of an action: of each of its components, or its own. */
export const verdictsOf = ({ components, verdict }: JudgedAction): Verdict[] =>
  [...components.map((component) => component.verdict), verdict].filter((one) => one !== null);

/** How a list of actions is ordered: by their numbers, or what asks most first. */
export const ACTION_SORTS = ['number', 'verdict'] as const;

export interface VerdictNarrowing {
  verdict: VerdictCode | undefined;
  sort: (typeof ACTION_SORTS)[number] | undefined;
}

/** The actions that were asked for, in the order asked for. */
export function narrowed(actions: JudgedAction[], { verdict, sort }: VerdictNarrowing): JudgedAction[] {
  const own = verdict ? withVerdict(actions, verdict) : actions;
  return sort === 'verdict' ? sortedByVerdict(own) : own;
}

/** The actions that have a verdict, with the components that it is of. */
export const withVerdict = (actions: readonly JudgedAction[], code: VerdictCode): JudgedAction[] =>
  actions.flatMap((action) => {
    const components = action.components.filter(({ verdict }) => verdict?.code === code);
    return components.length > 0 || action.verdict?.code === code ? [{ ...action, components }] : [];
  });

/** What asks most of a reader first, components and then actions; of equal ones, in the order of their numbers. */
export const sortedByVerdict = (actions: readonly JudgedAction[]): JudgedAction[] =>
  actions
    .map((action) => ({
      ...action,
      components: action.components.toSorted((a, b) => urgencyOf([a.verdict], [b.verdict])),
    }))
    .toSorted((a, b) => urgencyOf(verdictsOf(a), verdictsOf(b)));

/** Compares the most urgent of each; what has no verdict comes last. */
function urgencyOf(a: readonly (Verdict | null)[], b: readonly (Verdict | null)[]): number {
  const most = (of: readonly (Verdict | null)[]) => of.flatMap((one) => one?.code ?? []).sort(byUrgency)[0];
  const [one, other] = [most(a), most(b)];
  if (one && other) return byUrgency(one, other);
  return Number(one === undefined) - Number(other === undefined);
}
