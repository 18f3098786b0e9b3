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

/**
 * The ratios of a place, period by period, of the totals that may be seen of it: sums are divided, percentages are
 * never averaged. A ratio of which one side is known in no layer makes no row.
 */
export function ratiosOf(totals: readonly Total[]): LearnerRatio[] {
  const periods = new Map(totals.map(({ period }) => [period.id, period]));
  return RATIOS.flatMap(({ key, numerator, denominator }) =>
    [...periods.values()].flatMap((period): LearnerRatio[] => {
      const of = (measure: Measure) =>
        totals.find((total) => total.measure === measure && total.period.id === period.id)?.values;
      const [above, below] = [of(numerator), of(denominator)];
      if (!above || !below) return [];
      const ratio = (layer: Layer): Ratio => ({
        numerator: above[layer],
        denominator: below[layer],
        ...ratioOf(above[layer], below[layer]),
      });
      const layers = {
        committed: ratio('committed'),
        declared: ratio('declared'),
        verified: ratio('verified'),
      };
      return [{ key, period, layers }];
    }),
  );
}
