import { isCounted } from './comparable';
import type { NoRateReason } from './progress';
import { contributionName, likeByLike } from './ratio';
import { isSmall } from './small-cells';
import { HIDDEN, NOT_REPORTED, sumValues, type Value } from './value';
import { thresholdsOf } from './verdict-thresholds';
import type { Measure, SeasonKey } from './vocabulary';

export const PLAN_CODES = ['below_plan', 'as_planned', 'not_computable'] as const;
export type PlanCode = (typeof PLAN_CODES)[number];

/** What one contributor (a participation) had planned in one closed period, and whether it has a validation there. */
export interface PlanContribution {
  contributor: string;
  period: string;
  planned: Value;
  isValidated: boolean;
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
  /** What is verified of the place, in these periods, as anyone may see it. */
  realised: readonly Value[];
  contributions: readonly PlanContribution[];
  /** What is planned of the place may not be seen, or its sum would tell what may not be. */
  isPlanHidden?: boolean;
  /** Its reader may see all that it is made of, however few people that are. */
  isOwn?: boolean;
}

/**
 * « Réalisé / prévu »: what is verified over what was planned, of one measure, cumulated over the closed periods. A
 * contributor without a validation in a period is left out of it on both sides, and the coverage says so. Sums are
 * divided: never an average. Hidden where one of them is, or where what was left out would be given back by subtraction.
 */
export function planVerdictOf(given: Planned): PlanVerdict {
  const { season, measure, periods, contributions, isPlanHidden = false, isOwn = false } = given;
  const expected = contributions.filter(
    ({ period, planned, isValidated }) => periods.includes(period) && (isValidated || isCounted(planned)),
  );
  const [counted, left] = [expected.filter(isIn), expected.filter((one) => !isIn(one))];
  const realised = counted.length === 0 ? NOT_REPORTED : sumValues([...given.realised]);
  const planned = sumValues(counted.map((one) => one.planned));
  const isTelling = isFew(planned) || isFew(sumValues(left.map((one) => one.planned)));
  const hides = isPlanHidden || (isTelling && !isOwn);
  const shown = hides && counted.length > 0 ? HIDDEN : planned;
  // Whoever is validated without a plan would stand in what is realised alone: there is no rate then.
  const contributionsOf = (some: readonly PlanContribution[]) =>
    new Set(some.map(({ contributor, period }) => contributionName(contributor, period)));
  const { rate, reason } = likeByLike(
    { value: realised, measure, contributions: contributionsOf(counted) },
    {
      value: shown,
      measure,
      contributions: contributionsOf(counted.filter((one) => one.planned.state === 'number')),
    },
  );
  return {
    code: rate === null ? 'not_computable' : rate < thresholdsOf(season).plan ? 'below_plan' : 'as_planned',
    ...{ measure, realised, planned: shown, rate, reason },
    coverage: { expected: expected.length, counted: counted.length },
    periods: [...periods],
  };
}

/** The rank of each from the least to the most realised of its plan; equal rates share a rank, and no rate has none. */
export function planRanks(verdicts: readonly Pick<PlanVerdict, 'rate'>[]): (number | null)[] {
  const rates = verdicts.flatMap(({ rate }) => rate ?? []).sort((a, b) => a - b);
  return verdicts.map(({ rate }) => (rate === null ? null : rates.indexOf(rate) + 1));
}

const isIn = ({ isValidated }: PlanContribution): boolean => isValidated;

/**
 * What is planned in all is public: what is counted here, and what is left, give one another back. Neither may be so
 * small that somebody is recognised.
 */
const isFew = ({ value, state }: Value): boolean => state === 'hidden' || isSmall(value);
