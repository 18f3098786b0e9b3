import { type NoRateReason, ratioOf } from './progress';
import type { Value } from './value';
import type { Layer, Measure } from './vocabulary';

/** The ratios of the catalogue: learners of one measure over those of another, of the same place and period. */
export const RATIOS = [
  { key: 'validated_over_entered', numerator: 'validated', denominator: 'entered' },
  { key: 'certified_over_validated', numerator: 'certified', denominator: 'validated' },
] as const satisfies readonly { key: string; numerator: Measure; denominator: Measure }[];
export type RatioKey = (typeof RATIOS)[number]['key'];

/** A count with what it is made of. */
export interface Counted {
  value: Value;
  measure: Measure;
  /** Whoever has a number in it, once for each period in which it has one: `contributionName`. */
  contributions: ReadonlySet<string>;
}

/** A contributor in a period: what two counts must have in common to be divided. */
export const contributionName = (contributor: string, period: string | number): string =>
  `${contributor}|${period}`;

declare const LIKE_BY_LIKE: unique symbol;

/**
 * One count over another, both kept beside it; a hidden one hides it. Only `likeByLike` makes one: a rate whose two
 * counts come from other contributors or periods, or are of measures that are not divided, does not exist.
 */
export interface Ratio {
  readonly numerator: Value;
  readonly denominator: Value;
  readonly rate: number | null;
  readonly reason: NoRateReason | null;
  readonly [LIKE_BY_LIKE]: true;
}

/**
 * One count over another. Without a rate, `unlike_bases`, where their contributors or periods differ (who says nothing
 * of one of them is not at zero), or where their measures are neither the same nor a ratio of the catalogue.
 */
export function likeByLike(numerator: Counted, denominator: Counted): Ratio {
  const divided = ratioOf(numerator.value, denominator.value);
  const found =
    divided.rate !== null && !(areOfOneKind(numerator, denominator) && haveOneBase(numerator, denominator))
      ? { rate: null, reason: 'unlike_bases' }
      : divided;
  return { numerator: numerator.value, denominator: denominator.value, ...found } as Ratio;
}

const areOfOneKind = (above: Counted, below: Counted): boolean =>
  above.measure === below.measure ||
  RATIOS.some((of) => of.numerator === above.measure && of.denominator === below.measure);

const haveOneBase = ({ contributions: above }: Counted, { contributions: below }: Counted): boolean =>
  above.size === below.size && [...above].every((one) => below.has(one));

export interface LearnerRatio {
  key: RatioKey;
  period: { id: number; label: string };
  layers: Record<Layer, Ratio>;
}

interface Total {
  measure: Measure;
  period: { id: number; label: string };
  values: Record<Layer, Value>;
}

/** What a count of a place is made of. */
export type ContributionsTo = (measure: Measure, periodId: number, layer: Layer) => ReadonlySet<string>;

/**
 * The ratios of a place, period by period, of the totals that may be seen of it: sums are divided, percentages are
 * never averaged. A ratio of which one side is known in no layer makes no row.
 */
export function ratiosOf(totals: readonly Total[], contributionsTo: ContributionsTo): LearnerRatio[] {
  const periods = new Map(totals.map(({ period }) => [period.id, period]));
  return RATIOS.flatMap(({ key, numerator, denominator }) =>
    [...periods.values()].flatMap((period): LearnerRatio[] => {
      const of = (measure: Measure) =>
        totals.find((total) => total.measure === measure && total.period.id === period.id)?.values;
      const [above, below] = [of(numerator), of(denominator)];
      if (!above || !below) return [];
      const counted = (measure: Measure, values: Record<Layer, Value>, layer: Layer): Counted => ({
        value: values[layer],
        measure,
        contributions: contributionsTo(measure, period.id, layer),
      });
      const ratio = (layer: Layer) =>
        likeByLike(counted(numerator, above, layer), counted(denominator, below, layer));
      const layers = {
        committed: ratio('committed'),
        declared: ratio('declared'),
        verified: ratio('verified'),
      };
      return [{ key, period, layers }];
    }),
  );
}
