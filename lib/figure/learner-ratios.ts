import { type LearnerRatio, ratiosOf } from '@/lib/domain/ratio';
import type { LearnerContributions } from './learner-contributions';
import type { LearnerPlace, LearnerTotal } from './learner-totals';

/** The ratios of a place, of its public totals; refused where the same people do not give both counts. */
export const learnerRatios = (
  seasons: readonly LearnerContributions[],
  { grain: _, ...place }: LearnerPlace,
  totals: readonly Pick<LearnerTotal, 'measure' | 'period' | 'values'>[],
): LearnerRatio[] =>
  ratiosOf(
    totals,
    (measure, periodId, layer) =>
      new Set(seasons.flatMap((season) => [...season.to(place, measure, periodId, layer)])),
  );
