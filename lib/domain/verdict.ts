import { type IntermediateTarget, paceOf, type TargetClock, type TargetPace } from './pace';
import { NO_RATE_REASONS, type NoRateReason, type Rate } from './progress';
import type { Value } from './value';
import { thresholdsOf } from './verdict-thresholds';
import type { ActionStatus, CountingMode, SeasonKey } from './vocabulary';

/** What is said of a target, from what asks most to what asks nothing: lists are sorted in this order. */
export const VERDICT_CODES = [
  'overdue',
  'late',
  'short',
  'watch',
  'not_computable',
  'too_early',
  'taken_over',
  'on_track',
  'covered',
  'reached',
  'no_target',
  'closed',
] as const;
export type VerdictCode = (typeof VERDICT_CODES)[number];

/** What a verdict is founded on; lib/wording/verdicts.ts prints each with its numbers. */
export const VERDICT_RULES = [
  'no_component',
  'no_target',
  'target_reached',
  'remainder',
  'due_passed',
  'not_computable',
  'no_closed_campaign',
  'no_closed_period',
  'milestone',
  'regular_pace',
  'intermediate_targets',
  'last_closed_period',
  'commitments',
] as const;
export type VerdictRule = (typeof VERDICT_RULES)[number];

/** Why a verdict cannot be given: why there is no rate, or a milestone that is due on no day. */
export const NO_VERDICT_REASONS = [...NO_RATE_REASONS, 'milestone_without_due'] as const;
export type NoVerdictReason = (typeof NO_VERDICT_REASONS)[number];

/** A value made like its target, and its rate: both say why where there is none. */
export interface Judged {
  value: Value;
  rate: Rate;
}

/** The dated facts that a verdict speaks of, and nothing else. */
export interface ComponentFacts {
  season: SeasonKey;
  day: string;
  mode: CountingMode;
  target: number | null;
  baseline: number | null;
  /** The last day of the due date, whatever its precision. */
  dueDay: string | null;
  clock: TargetClock;
  steps: readonly IntermediateTarget[];
  participations: number;
  /** On the day. */
  verified: Judged;
  committed: Judged;
  /**
   * What was verified of the last campaign that concerns the action and was closed by the day; of a yearly flow, of
   * the last closed period. Null where there is none.
   */
  observation: { observedOn: string; period: string | null; verified: Judged } | null;
  /** What remains of it in the next season, where a component there stands for it on the day. */
  remainder: Remainder | null;
}

export interface Remainder {
  componentId: string;
  season: SeasonKey;
  verdict: Verdict;
}

/** Beside every verdict: what laureates committed against the target. */
export interface Commitments {
  /** Null where it cannot be told: the reason says why. */
  code: 'covered' | 'short' | null;
  committed: number | null;
  reason: NoVerdictReason | null;
  participations: number;
}

export interface Verdict {
  code: VerdictCode;
  rule: VerdictRule;
  /** What was compared (verified, or committed), what it was compared with, and the day on which it was read. */
  observed: number | null;
  expected: number | null;
  observedOn: string | null;
  target: number | null;
  rate: number | null;
  commitments: Commitments | null;
  /** The time of the target, where the verdict is one of pace. */
  pace: TargetPace | null;
  /** The due day, where there is one. */
  dueDay: string | null;
  /** The one period that was compared, of a yearly flow. */
  period: string | null;
  reason: NoVerdictReason | null;
  remainder: Remainder | null;
}

/** The verdict of an action that is closed and of which no component is in force; null of any other. */
export const closedVerdict = (status: ActionStatus, componentsInForce: number): Verdict | null =>
  status === 'closed' && componentsInForce === 0 ? { ...SILENT, code: 'closed', rule: 'no_component' } : null;

/** The verdict of one component at the end of a day: the first rule that fits, in the order of DOMAIN §2b. */
export function verdictOf(facts: ComponentFacts): Verdict {
  const beside = {
    ...{ target: facts.target, dueDay: facts.dueDay },
    commitments: facts.target === null ? null : commitmentsOf(facts),
  };
  for (const rule of IN_ORDER) {
    const found = rule(facts);
    if (found) return { ...SILENT, ...beside, ...found };
  }
  return { ...SILENT, ...beside, ...byCommitments(facts) };
}

/** Whether laureates committed enough for the target. Nothing committed is not enough: nobody has to say zero. */
export function commitmentsOf({ committed, target, participations, mode }: ComponentFacts): Commitments {
  const { value, rate } = committed;
  const known = { committed: value.state === 'number' ? value.value : null, participations };
  if (mode === 'milestone') return { ...known, code: null, reason: 'not_applicable' };
  if (target === null) return { ...known, code: null, reason: 'no_target' };
  if (rate.rate !== null) return { ...known, code: rate.rate >= 1 ? 'covered' : 'short', reason: null };
  const isNothing = rate.reason === 'not_reported' || rate.reason === 'nothing_to_report';
  return isNothing
    ? { ...known, code: 'short', reason: null }
    : { ...known, code: null, reason: rate.reason };
}

/** Sorts by what asks most of a reader; a verdict hidden or not computable stands among them by its code. */
export const byUrgency = (a: VerdictCode, b: VerdictCode): number =>
  VERDICT_CODES.indexOf(a) - VERDICT_CODES.indexOf(b);

type Found = Pick<Verdict, 'code' | 'rule'> & Partial<Verdict>;
type VerdictTest = (facts: ComponentFacts) => Found | undefined;

const SILENT: Omit<Verdict, 'code' | 'rule'> = {
  ...{ observed: null, expected: null, observedOn: null, target: null, rate: null, commitments: null },
  ...{ pace: null, dueDay: null, period: null, reason: null, remainder: null },
};

/** Nothing was validated that counts: with a due date there is nothing to say, else commitments speak. */
const NOT_VALIDATED: readonly NoRateReason[] = [
  'not_reported',
  'nothing_to_report',
  'not_applicable',
  'estimate_only',
];

/** A yearly flow is read in its last closed period: the one that runs is not comparable with a yearly target. */
const judgedOf = ({ mode, verified, observation }: ComponentFacts): Judged | null =>
  mode === 'annual_flow' ? (observation?.verified ?? null) : verified;

const readOn = ({ mode, observation, day }: ComponentFacts) =>
  mode === 'annual_flow'
    ? { observedOn: observation?.observedOn ?? null, period: observation?.period ?? null }
    : { observedOn: day };

const isReached = (facts: ComponentFacts): boolean => (judgedOf(facts)?.rate.rate ?? 0) >= 1;

const compared = (facts: ComponentFacts): Partial<Verdict> => {
  const judged = judgedOf(facts);
  const observed = judged?.value.state === 'number' ? judged.value.value : null;
  return { observed, expected: facts.target, rate: judged?.rate.rate ?? null, ...readOn(facts) };
};

const withoutTarget: VerdictTest = ({ target }) =>
  target === null ? { code: 'no_target', rule: 'no_target' } : undefined;

const reached: VerdictTest = (facts) =>
  isReached(facts) ? { code: 'reached', rule: 'target_reached', ...compared(facts) } : undefined;

/** A figure hidden because it is small is neither reached nor missed: either would bound it. */
const hidden: VerdictTest = (facts) =>
  judgedOf(facts)?.rate.reason === 'hidden' || judgedOf(facts)?.value.state === 'hidden'
    ? { code: 'not_computable', rule: 'not_computable', reason: 'hidden' }
    : undefined;

const takenOver: VerdictTest = (facts) =>
  facts.remainder
    ? { code: 'taken_over', rule: 'remainder', ...compared(facts), remainder: facts.remainder }
    : undefined;

const overdue: VerdictTest = (facts) =>
  facts.dueDay !== null && facts.dueDay < facts.day
    ? { code: 'overdue', rule: 'due_passed', ...compared(facts) }
    : undefined;

const notComputable: VerdictTest = (facts) => {
  const no = (reason: NoVerdictReason): Found => ({ code: 'not_computable', rule: 'not_computable', reason });
  if (facts.mode === 'milestone') return facts.dueDay === null ? no('milestone_without_due') : undefined;
  const reason = judgedOf(facts)?.rate.reason ?? null;
  if (reason === null) return undefined;
  if (!NOT_VALIDATED.includes(reason)) return no(reason);
  return facts.dueDay === null ? undefined : no(reason);
};

/** There is a due date to come: the pace of the last closed campaign. */
const byPace: VerdictTest = (facts) => {
  const { season, mode, target, baseline, dueDay, clock, steps, observation } = facts;
  if (dueDay === null || target === null) return undefined;
  if (mode === 'milestone')
    return { code: 'too_early', rule: 'milestone', expected: target, observedOn: facts.day };
  if (!observation) {
    const rule = mode === 'annual_flow' ? 'no_closed_period' : 'no_closed_campaign';
    return { code: 'too_early', rule, expected: target };
  }
  const { observedOn, verified } = observation;
  if (verified.rate.rate === null)
    return { code: 'not_computable', rule: 'not_computable', reason: verified.rate.reason, observedOn };
  const observed = verified.value.value;
  const read = { observed, observedOn, rate: verified.rate.rate };
  if (mode === 'annual_flow')
    return {
      ...{ code: codeOf(verified.rate.rate, season), rule: 'last_closed_period', ...read },
      ...{ expected: target, period: observation.period },
    };
  const pace = paceOf({ clock, dueDay, target, baseline, steps }, observedOn, verified.rate.rate);
  const start = baseline ?? 0;
  return {
    code: pace.pace === null ? 'too_early' : codeOf(pace.pace, season),
    rule: pace.isRecorded ? 'intermediate_targets' : 'regular_pace',
    ...read,
    ...{ expected: start + (target - start) * pace.expectedShare, pace },
  };
};

function codeOf(pace: number, season: SeasonKey): 'late' | 'watch' | 'on_track' {
  const { late, onTrack } = thresholdsOf(season);
  if (pace < late) return 'late';
  return pace < onTrack ? 'watch' : 'on_track';
}

/** There is no due date: what laureates committed. */
function byCommitments(facts: ComponentFacts): Found {
  const { code, committed, reason } = commitmentsOf(facts);
  return code === null
    ? { code: 'not_computable', rule: 'not_computable', reason }
    : { code, rule: 'commitments', observed: committed, expected: facts.target, observedOn: facts.day };
}

const IN_ORDER: readonly VerdictTest[] = [
  withoutTarget,
  reached,
  hidden,
  takenOver,
  overdue,
  notComputable,
  byPace,
];
