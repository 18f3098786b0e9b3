import { type Silence, silencesAt } from '@/db/campaign-coverage';
import type { Read } from '@/db/store';
import type { LearnerGrain } from '@/lib/domain/figure-address';
import { HIDDEN, NOT_REPORTED, tallyValue, type Value } from '@/lib/domain/value';
import type { Layer, SeasonKey } from '@/lib/domain/vocabulary';
import { learnersAt } from './hidden-learners';
import { ALL_PERIODS, cellName, nameOf, type PublicPlace } from './learner-cells';
import { remember } from './memory';

/** A cell of the fixed public tables, as anyone may see it. */
export interface TableCell {
  place: PublicPlace;
  value: Value;
}

export interface PublicTables {
  /** The cell as anyone may see it: `hidden` where it is small, or would help to know a small one. */
  value(place: PublicPlace): Value;
  /** Every cell of a grain that somebody reported, hidden ones and those of all periods included. */
  cells(grain: LearnerGrain): TableCell[];
  /** The periods for which anything is known, in no order. */
  periodIds: number[];
}

/** Said by a whole section: another thing than a value nobody gave. */
const NOTHING: Value = { value: null, state: 'nothing_to_report' };

/** The public learner tables of a season as known at the end of a day, with small cells hidden over all of them. */
export const publicTables = (read: Read, seasonKey: SeasonKey, day: string): Promise<PublicTables> =>
  remember(read, 'public-tables', { seasonKey, day }, async () => {
    const { cells, hidden } = await learnersAt(read, seasonKey, day);
    const values = new Map<string, Value>();
    const byGrain = new Map<LearnerGrain, TableCell[]>();
    for (const [name, { place, tally }] of cells) {
      const value = hidden.has(name) ? HIDDEN : tallyValue(tally);
      values.set(name, value);
      const known = byGrain.get(place.grain);
      if (known) known.push({ place, value });
      else byGrain.set(place.grain, [{ place, value }]);
    }
    const silent = new Set((await silencesAt(read, seasonKey, day)).flatMap(silentPlaces));
    const periods = new Set(cells.values().map(({ place }) => place.periodId));
    periods.delete(ALL_PERIODS);
    return {
      value: (place) => {
        const known = values.get(cellName(place));
        if (known && known.state !== 'not_reported') return known;
        return silent.has(silentName(place)) ? NOTHING : NOT_REPORTED;
      },
      cells: (grain) => byGrain.get(grain) ?? [],
      periodIds: [...periods],
    };
  });

/** The projects and actions of which a whole section said « rien à déclarer »: of no region and no level in particular. */
function silentPlaces({ projectId, actionKey, periodId, validated }: Silence): string[] {
  const layers: Layer[] = validated ? ['declared', 'verified'] : ['declared'];
  return layers.flatMap((layer) =>
    [periodId, ALL_PERIODS].flatMap((period) => [
      silentName({ grain: 'project', projectId, layer, periodId: period }),
      silentName({ grain: 'action', actionKey, layer, periodId: period }),
    ]),
  );
}

/** It is said of no measure in particular. */
const silentName = (place: Omit<PublicPlace, 'measure'>): string =>
  `${place.layer}|${place.periodId}|${nameOf(place)}`;
