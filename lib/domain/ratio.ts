import { isCounted } from './comparable';
import { type NoRateReason, ratioOf } from './progress';
import type { Value } from './value';
import type { Layer, Measure } from './vocabulary';

/** The ratios of the catalogue: learners of one measure over those of another, of the same place and period. */
export const RATIOS = [
  { key: 'validated_over_entered', numerator: 'validated', denominator: 'entered' },
  { key: 'certified_over_validated', numerator: 'certified', denominator: 'validated' },
] as const satisfies readonly { key: string; numerator: Measure; denominator: Measure }[];
export type RatioKey = (typeof RATIOS)[number]['key'];

/** A ratio with the two counts that it divides, kept beside it; a hidden one hides it. */
export interface Ratio {
  numerator: Value;
  denominator: Value;
  rate: number | null;
  reason: NoRateReason | null;
}

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

/** Whether the two counts of a ratio come from the same parts of a place: those of different people are not divided. */
export type SameBases = (ratio: (typeof RATIOS)[number], periodId: number, layer: Layer) => boolean;

/** The same, of the two counts of one part: who counts somebody in one must say something of the other. */
export const sameBase = (numerator: Value, denominator: Value): boolean =>
  (isCounted(denominator) || !isCounted(numerator) || numerator.value === 0) &&
  (isCounted(numerator) || !isCounted(denominator) || denominator.value === 0);

/**
 * The ratios of a place, period by period, of the totals that may be seen of it: sums are divided, percentages are
 * never averaged. A ratio of which one side is known in no layer makes no row.
 */
export function ratiosOf(totals: readonly Total[], same: SameBases): LearnerRatio[] {
  const periods = new Map(totals.map(({ period }) => [period.id, period]));
  return RATIOS.flatMap((named) =>
    [...periods.values()].flatMap((period): LearnerRatio[] => {
      const { key, numerator, denominator } = named;
      const of = (measure: Measure) =>
        totals.find((total) => total.measure === measure && total.period.id === period.id)?.values;
      const [above, below] = [of(numerator), of(denominator)];
      if (!above || !below) return [];
      const ratio = (layer: Layer): Ratio => {
        const divided = ratioOf(above[layer], below[layer]);
        const unlike = divided.rate !== null && !same(named, period.id, layer);
        return {
          numerator: above[layer],
          denominator: below[layer],
          ...(unlike ? { rate: null, reason: 'unlike_bases' } : divided),
        };
      };
      const layers = {
        committed: ratio('committed'),
        declared: ratio('declared'),
        verified: ratio('verified'),
      };
      return [{ key, period, layers }];
    }),
  );
}
