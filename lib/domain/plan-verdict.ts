import { isCounted } from './comparable';
import { type NoRateReason, ratioOf } from './progress';
import { isSmall } from './small-cells';
import { HIDDEN, NOT_REPORTED, sumValues, type Value } from './value';
import { THRESHOLDS } from './verdict-thresholds';
import type { Measure, SeasonKey } from './vocabulary';

export const PLAN_CODES = ['below_plan', 'as_planned', 'not_computable'] as const;
export type PlanCode = (typeof PLAN_CODES)[number];

/** What one contributor (a participation, a project) had planned and has verified in one closed period. */
export interface PlanPart {
  contributor: string;
  period: string;
  planned: Value;
  verified: Value;
}

/** How an action without a target, a project or a region stands against what was planned. */
export interface PlanVerdict {
  code: PlanCode;
  measure: Measure;
  realised: Value;
  planned: Value;
  /** Realised over planned, a fraction; null where the reason says why. */
  rate: number | null;
  reason: NoRateReason | null;
  /** The years of contributors that planned or verified something, and of these those that are validated. */
  coverage: { expected: number; counted: number };
  /** The closed periods that were cumulated, in the order of time. */
  periods: string[];
}

interface Planned {
  season: SeasonKey;
  measure: Measure;
  /** The closed periods, in the order of time. */
  periods: readonly string[];
  parts: readonly PlanPart[];
  /** What was verified of the place may not be seen in one of these periods: no sum of it may be either. */
  isHidden?: boolean;
}

/**
 * « Réalisé / prévu »: what is verified over what was planned, of one measure, cumulated over the closed periods. A
 * contributor without a validation in a period is left out of it on both sides, and the coverage says so. Sums are
 * divided: never an average. Hidden where a part is, or where what was left out would be given back by subtraction.
 */
export function planVerdictOf({ season, measure, periods, parts, isHidden = false }: Planned): PlanVerdict {
  const closed = parts.filter(({ period }) => periods.includes(period));
  const [counted, left] = [closed.filter(isValidated), closed.filter((part) => !isValidated(part))];
  const realised = isHidden ? HIDDEN : sumValues(counted.map(({ verified }) => verified));
  const planned = isHidden || givesBack(left) ? HIDDEN : sumValues(counted.map((part) => part.planned));
  const { rate, reason } = ratioOf(realised, counted.length === 0 ? NOT_REPORTED : planned);
  const expected = closed.filter((part) => isCounted(part.planned) || isCounted(part.verified));
  return {
    code: rate === null ? 'not_computable' : rate < THRESHOLDS[season].plan ? 'below_plan' : 'as_planned',
    ...{ measure, realised, planned, rate, reason },
    coverage: { expected: expected.length, counted: counted.length },
    periods: [...periods],
  };
}

/** The rank of each from the least to the most realised of its plan; equal rates share a rank, and no rate has none. */
export function planRanks(verdicts: readonly Pick<PlanVerdict, 'rate'>[]): (number | null)[] {
  const rates = verdicts.flatMap(({ rate }) => rate ?? []).sort((a, b) => a - b);
  return verdicts.map(({ rate }) => (rate === null ? null : rates.indexOf(rate) + 1));
}

/** A hidden number is one: its contributor has a validation, and it hides the sum. An estimate is not. */
const isValidated = ({ verified }: PlanPart): boolean =>
  verified.state === 'number' || verified.state === 'hidden';

/** What is planned in all is public: less what is counted here, it gives back what the others have planned. */
function givesBack(left: readonly PlanPart[]): boolean {
  const { value, state } = sumValues(left.map(({ planned }) => planned));
  return state === 'hidden' || (state === 'number' && isSmall(value));
}
