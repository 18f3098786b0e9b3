import { learnerSeries } from '@/db/audit-learners';
import { offerSeries } from '@/db/audit-offers';
import { read } from '@/db/store';
import type { FigurePlace } from '@/lib/domain/figure-address';
import { LAYERS, type Layer, type Measure, type SeasonKey } from '@/lib/domain/vocabulary';
import { projectIndex } from '@/lib/figure/project-index';

/** What a figure is said to count. */
export interface Place extends FigurePlace {
  season?: SeasonKey | undefined;
  measure: Measure;
  /** Absent: the sum over all of them. */
  periodId?: number | undefined;
  layer: Layer;
}

interface Term {
  season: string;
  action: string;
  region: string;
  level: string;
  project: string;
  measure: string;
  periodId: number;
  layer: Layer;
  value: number;
  numbers: number;
}

/**
 * The counts of a day made again from the revisions of entries and the events of sections, without any of the sums that
 * the service keeps: what a figure of a page, an export or the API is compared with.
 */
export async function recountOf(day: string) {
  const slugs = new Map((await projectIndex(read(), day)).map(({ id, slug }) => [id, slug]));
  const terms = LAYERS.flatMap((layer) =>
    learnerSeries(read(), layer, day).flatMap(({ key, tally }): Term[] =>
      key.grain === 'term'
        ? [
            {
              ...{ season: key.seasonKey ?? '', action: key.actionKey ?? '', region: key.regionCode ?? '' },
              ...{ level: key.levelKey ?? '', project: slugs.get(key.projectId ?? 0) ?? '', layer },
              ...{ measure: key.measure, periodId: key.periodId ?? 0 },
              ...{ value: tally.value, numbers: tally.numbers },
            },
          ]
        : [],
    ),
  );
  const offers = LAYERS.flatMap((layer) => offerSeries(read(), layer, day));
  const counting = (place: Place) =>
    terms.filter(
      (term) =>
        term.numbers > 0 &&
        term.layer === place.layer &&
        term.measure === place.measure &&
        (place.periodId === undefined || term.periodId === place.periodId) &&
        (['season', 'action', 'region', 'level', 'project'] as const).every(
          (name) => place[name] === undefined || term[name] === place[name],
        ),
    );
  return {
    /** The sum of what was counted; undefined where nobody counted anything. */
    sum(place: Place): number | undefined {
      const counted = counting(place);
      return counted.length === 0 ? undefined : counted.reduce((sum, { value }) => sum + value, 0);
    },
    /** Whoever counted something, with the period. */
    contributors: (place: Place): string[] =>
      [
        ...new Set(
          counting(place).map(({ season, action, region, level, project, periodId }) =>
            [season, action, region, level, project, periodId].join(' '),
          ),
        ),
      ].sort(),
    periodsOf: (place: Place): number[] => [...new Set(counting(place).map(({ periodId }) => periodId))],
    /** What an offer component counts. */
    component: (id: string, layer: Layer): number =>
      offers.find(({ key }) => key.grain === 'component' && key.componentId === id && key.layer === layer)
        ?.tally.value ?? 0,
  };
}
export type Recount = Awaited<ReturnType<typeof recountOf>>;
