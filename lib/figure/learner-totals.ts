import type { Read } from '@/db/store';
import type { LearnerRatio } from '@/lib/domain/ratio';
import type { Value } from '@/lib/domain/value';
import { LAYERS, type Layer, MEASURES, type Measure, type SeasonKey } from '@/lib/domain/vocabulary';
import { knownReference } from './action-progress';
import type { CellPlace } from './learner-cells';
import { type LearnerContributions, learnerContributions } from './learner-contributions';
import { learnerRatios } from './learner-ratios';
import { type Nets, publicNets } from './net-learners';
import { sumOver } from './period-sum';
import { type PublicTables, publicTables } from './public-tables';
import { recordedSeasons } from './seasons';

export interface PeriodName {
  id: number;
  label: string;
}

/** The learners of a place in one period, by one measure: planned (engagé), declared and verified. */
export interface LearnerTotal {
  measure: Measure;
  period: PeriodName;
  values: Record<Layer, Value>;
  /** The same sums once each person counts once, where overlaps are declared; what is planned has none. */
  nets: Nets;
}

/** A cell of the fixed public tables without its layer, measure and period. */
export type LearnerPlace = CellPlace;

export interface LearnerTables {
  /** The day that the numbers are of which anyone may see (`PublicTables.day`). */
  day: string;
  /** What anyone may see of a place; over both seasons a sum, hidden where one of its parts is. */
  values(place: LearnerPlace, measure: Measure, periodId: number): Record<Layer, Value>;
  /** Beside these values, the nets: people declared in two trainings count once. */
  nets(place: LearnerPlace, measure: Measure, periodId: number): Nets;
  /** Every period and measure of which something is known for a place, oldest period first. */
  totals(place: LearnerPlace): LearnerTotal[];
  /** The ratios of these totals, each with its two counts. */
  ratios(place: LearnerPlace): LearnerRatio[];
  /**
   * The latest period begun by the day of which something is known for a measure: verified, else declared, else
   * planned.
   */
  latestPeriod(measure: Measure): PeriodName | null;
}

/** The public learner tables of one season, or of both together, as known at the end of a day. */
export async function learnerTables(
  read: Read,
  season: SeasonKey | undefined,
  day: string,
): Promise<LearnerTables> {
  const tables: PublicTables[] = [];
  const contributions: LearnerContributions[] = [];
  for (const key of season ? [season] : recordedSeasons(read)) {
    tables.push(await publicTables(read, key, day));
    contributions.push(await learnerContributions(read, key, day));
  }
  const { periodLabels, periodOrder } = await knownReference(read);
  const periods = [...new Set(tables.flatMap((table) => table.periodIds))]
    .filter((id) => id > 0)
    .sort((a, b) => (periodOrder.get(a) ?? '').localeCompare(periodOrder.get(b) ?? ''))
    .map((id) => ({ id, label: periodLabels.get(id) ?? String(id) }));

  const values = (place: LearnerPlace, measure: Measure, periodId: number) => {
    const of = (layer: Layer) =>
      sumOver(
        measure,
        'projects',
        tables.map((table) => table.value({ ...place, layer, measure, periodId })),
      );
    return { committed: of('committed'), declared: of('declared'), verified: of('verified') };
  };
  const known = await publicNets(read, day);
  const netsOf = (
    { grain: _, ...place }: LearnerPlace,
    measure: Measure,
    periodId: number,
    of: Record<Layer, Value>,
  ): Nets => {
    const net = (layer: 'declared' | 'verified') =>
      known.of({ ...place, season }, { measure, periodId, layer }, of[layer]);
    return { declared: net('declared'), verified: net('verified') };
  };
  // A section that says « rien à déclarer » says it of no measure in particular: it makes no row of its own.
  const isKnown = (of: Record<Layer, Value>) =>
    LAYERS.some((layer) => of[layer].state !== 'not_reported' && of[layer].state !== 'nothing_to_report');
  const totals = (place: LearnerPlace): LearnerTotal[] =>
    periods.flatMap((period) =>
      MEASURES.flatMap((measure) => {
        const of = values(place, measure, period.id);
        return isKnown(of)
          ? [{ measure, period, values: of, nets: netsOf(place, measure, period.id, of) }]
          : [];
      }),
    );
  return {
    day: tables[0]?.day ?? day,
    values,
    nets: (place, measure, periodId) => netsOf(place, measure, periodId, values(place, measure, periodId)),
    totals,
    ratios: (place) => learnerRatios(contributions, place, totals(place)),
    latestPeriod(measure) {
      for (const layer of LAYERS.toReversed()) {
        const latest = periods.findLast(
          ({ id }) =>
            (periodOrder.get(id) ?? '') <= day &&
            values({ grain: 'programme' }, measure, id)[layer].state !== 'not_reported',
        );
        if (latest) return latest;
      }
      return null;
    },
  };
}
