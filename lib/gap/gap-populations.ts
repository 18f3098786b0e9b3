import {
  type PopulationSeries,
  type ProjectLearnersRow,
  populationsKnown,
  populationValues,
  verifiedEntrants,
} from '@/db/populations';
import type { Read } from '@/db/store';
import { type GapNumber, TOUCHES_NOTHING } from '@/lib/domain/gap';
import { cellKey, type PopulationValue } from '@/lib/domain/population';
import { isOverPopulation, reachOf, regimesOf, unlikeBases } from '@/lib/domain/reach';
import type { EntryGap } from './gap-entries';

/** Every gap of a population has a key that begins so: none of them is public, nor what is said of it. */
export const POPULATION = 'population:';

/**
 * The projects whose verified entrants are, alone, more than a population of like bases that stands on the day: one of
 * the two numbers is wrong, or people are counted twice. Nothing is asked of the figures while no population is loaded.
 */
export async function populationGaps(
  read: Read,
  { day, isPast }: { day: string; isPast: boolean },
): Promise<EntryGap[]> {
  const standing = populationsKnown(read, day).filter(
    ({ endedFrom, byProfession, byRegion }) => endedFrom === null && byProfession && byRegion,
  );
  if (standing.length === 0) return [];
  const values = populationValues(
    read,
    standing.map(({ id }) => id),
  );
  const professionIds = [...new Set(values.flatMap(({ professionId }) => professionId ?? []))];
  const rows = await verifiedEntrants(read, { professionIds, day, isPast });
  return standing.flatMap((series) =>
    gapsOfSeries(
      series,
      values.filter(({ seriesId }) => seriesId === series.id),
      rows,
    ),
  );
}

export function gapsOfSeries(
  series: PopulationSeries,
  values: readonly PopulationValue[],
  rows: readonly ProjectLearnersRow[],
): EntryGap[] {
  const numbers = new Map(values.map((value) => [cellKey(value), value]));
  const keyOf = (row: ProjectLearnersRow) =>
    `${POPULATION}${series.id}:${row.projectId}:${row.seasonKey}.${row.actionKey}:${row.professionId}:${row.regionCode}:${row.periodId}${series.byLevel ? `:${row.levelKey}` : ''}`;
  return [...Map.groupBy(rows, keyOf)].flatMap(([key, own]) => {
    const [row] = own;
    if (!row) return [];
    const { regionCode, professionId } = row;
    const level = series.byLevel ? row.levelKey : undefined;
    if (unlikeBases(series, { ...row, level, regimes: own.map(({ regime }) => regime) })) return [];
    const population = numbers.get(cellKey({ regionCode, professionId, levelKey: level ?? null }));
    const reach = reachOf(own, population, regimesOf(series.unit, professionId));
    return population && isOverPopulation(reach) ? [gapOf(key, series, row, reach.learners, population)] : [];
  });
}

const gapOf = (
  key: string,
  series: PopulationSeries,
  row: ProjectLearnersRow,
  learners: number,
  population: PopulationValue,
): EntryGap => {
  const plain = { form: 'count', of: null, source: null, dated: null } satisfies Partial<GapNumber>;
  const { projectId, slug, acronym, seasonKey, actionKey, profession, region, period, periodId } = row;
  return {
    key,
    kind: 'population',
    rule: 'over_population',
    season: seasonKey,
    actionKeys: [actionKey],
    label: `${acronym}, ${profession}, ${region}, ${period}`,
    numbers: [
      {
        ...plain,
        name: 'population',
        value: population.value ?? 0,
        of: series.title,
        source: series.source,
        dated: { on: series.datedOn, inferred: false },
      },
      { ...plain, name: 'verified', value: learners },
    ],
    coherent: false,
    codes: [],
    touches: TOUCHES_NOTHING,
    projectId,
    project: { slug, acronym, measure: 'entered', periodId },
  };
};
