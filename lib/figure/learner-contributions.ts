import { rollupsAt } from '@/db/figure-rollups';
import type { Read } from '@/db/store';
import { contributionName } from '@/lib/domain/ratio';
import type { Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { remember } from './memory';

/** Where a count is read; a dimension that is absent is summed over. */
interface Place {
  actionKey?: string;
  regionCode?: string;
  levelKey?: string;
  projectId?: number;
}

interface Term extends Required<Place> {
  name: string;
}

/**
 * Who has a number in the learner counts of a season, at the end of a day: a contributor is a participation in a region
 * and at a level. Hidden counts have theirs too: whether two counts are of the same people is no number of people.
 */
export interface LearnerContributions {
  to(place: Place, measure: Measure, periodId: number, layer: Layer): ReadonlySet<string>;
}

export function learnerContributions(
  read: Read,
  seasonKey: SeasonKey,
  day: string,
): Promise<LearnerContributions> {
  return remember(read, 'learner-contributions', { seasonKey, day }, async () => {
    const rows = await rollupsAt(read, 'term', day, { seasonKey });
    const terms = new Map<string, Term[]>();
    for (const { actionKey, regionCode, levelKey, projectId, measure, periodId, layer, tally } of rows) {
      if (tally.numbers === 0) continue;
      const contributor = `${seasonKey}|${actionKey}|${projectId}|${regionCode}|${levelKey}`;
      const name = contributionName(contributor, periodId);
      const term = { actionKey, regionCode, levelKey, projectId, name };
      const cell = `${measure}|${periodId}|${layer}`;
      const known = terms.get(cell);
      if (known) known.push(term);
      else terms.set(cell, [term]);
    }
    return {
      to: ({ actionKey, regionCode, levelKey, projectId }, measure, periodId, layer) =>
        new Set(
          (terms.get(`${measure}|${periodId}|${layer}`) ?? []).flatMap((term) =>
            (actionKey === undefined || term.actionKey === actionKey) &&
            (regionCode === undefined || term.regionCode === regionCode) &&
            (levelKey === undefined || term.levelKey === levelKey) &&
            (projectId === undefined || term.projectId === projectId)
              ? [term.name]
              : [],
          ),
        ),
    };
  });
}
