import type { Read } from '@/db/store';
import { contributionName } from '@/lib/domain/ratio';
import type { Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { learnerDay } from './learner-day';
import { remember } from './memory';
import { maySee, seesMore } from './reader';
import { termRows } from './term-rows';

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

type Terms = ReadonlyMap<string, readonly Term[]>;

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
    const on = await learnerDay(read, day);
    const anyones = await termsAt(read, seasonKey, on);
    // A reader's own counts are those of the day itself, as in the public tables.
    const own = day === on || !seesMore(read) ? null : await termsAt(read, seasonKey, day);
    return {
      to(place, measure, periodId, layer) {
        const cell = `${measure}|${periodId}|${layer}`;
        const there = (terms: Terms) => (terms.get(cell) ?? []).filter((term) => isIn(term, place));
        const owned = own ? there(own) : [];
        const isOwn =
          owned.length > 0 &&
          maySee(
            read,
            owned.map(({ projectId }) => projectId),
          );
        return new Set((isOwn ? owned : there(anyones)).map(({ name }) => name));
      },
    };
  });
}

async function termsAt(read: Read, seasonKey: SeasonKey, day: string): Promise<Terms> {
  const terms = new Map<string, Term[]>();
  for (const row of await termRows(read, seasonKey, day)) {
    const { actionKey, regionCode, levelKey, projectId, measure, periodId, layer, tally } = row;
    if (tally.numbers === 0) continue;
    const contributor = `${seasonKey}|${actionKey}|${projectId}|${regionCode}|${levelKey}`;
    const name = contributionName(contributor, periodId);
    const term = { actionKey, regionCode, levelKey, projectId, name };
    const cell = `${measure}|${periodId}|${layer}`;
    const known = terms.get(cell);
    if (known) known.push(term);
    else terms.set(cell, [term]);
  }
  return terms;
}

const isIn = (term: Term, { actionKey, regionCode, levelKey, projectId }: Place): boolean =>
  (actionKey === undefined || term.actionKey === actionKey) &&
  (regionCode === undefined || term.regionCode === regionCode) &&
  (levelKey === undefined || term.levelKey === levelKey) &&
  (projectId === undefined || term.projectId === projectId);
