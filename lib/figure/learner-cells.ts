import type { RollupRow } from '@/db/figure-rollups';
import { mayAdd } from '@/lib/domain/additivity';
import type { LearnerGrain } from '@/lib/domain/figure-address';
import type { Tally } from '@/lib/domain/value';
import { type Layer, MEASURES, type Measure } from '@/lib/domain/vocabulary';

/** In place of a period: the sum over all of them, a table of its own. */
export const ALL_PERIODS = 0;

/** Where a public learner cell stands; the absent dimensions are summed over. */
export interface PublicPlace {
  grain: LearnerGrain;
  layer: Layer;
  measure: Measure;
  /** A period, or `ALL_PERIODS`. */
  periodId: number;
  actionKey?: string;
  regionCode?: string;
  levelKey?: string;
  projectId?: number;
}

/** A cell of the fixed tables without its layer, measure and period. */
export type CellPlace = Omit<PublicPlace, 'layer' | 'measure' | 'periodId'>;

/** A number of learners of a project in an action, a region and a level: what every table is a sum of. */
export type TermRow = RollupRow & { measure: Measure };

/** A cell with the terms that it is the sum of. */
export interface LearnerCell {
  place: PublicPlace;
  tally: Tally;
  rows: TermRow[];
}

export const nameOf = (p: CellPlace): string =>
  `${p.grain}|${p.actionKey ?? ''}|${p.regionCode ?? ''}|${p.levelKey ?? ''}|${p.projectId ?? 0}`;

export const cellName = (p: PublicPlace): string => `${p.layer}|${p.measure}|${p.periodId}|${nameOf(p)}`;

export const isOfMeasure = (row: RollupRow): row is TermRow =>
  MEASURES.some((measure) => measure === row.measure);

/** Every cell of the fixed public tables (docs/decisions/0015), or of some, that some terms count in, by its name. */
export function learnerCells(
  rows: readonly TermRow[],
  grains?: readonly LearnerGrain[],
): Map<string, LearnerCell> {
  const cells = new Map<string, LearnerCell>();
  // Places are named once: a name for each row in each of its cells would cost more than the sums.
  const placesOf = placesOnce(grains);
  const tables = new Map<string, LearnerCell[]>();
  for (const row of rows) {
    const { layer, measure, periodId } = row;
    const places = placesOf(row);
    for (const period of mayAdd(measure, 'periods') ? [periodId, ALL_PERIODS] : [periodId]) {
      const name = `${layer}|${measure}|${period}`;
      const table = tables.get(name) ?? [];
      if (table.length === 0) tables.set(name, table);
      for (const named of places) {
        const known = table[named.index];
        if (known) {
          add(known.tally, row.tally);
          known.rows.push(row);
          continue;
        }
        const place = { ...named.place, layer, measure, periodId: period };
        const cell = { place, tally: { ...row.tally }, rows: [row] };
        table[named.index] = cell;
        cells.set(`${name}|${named.name}`, cell);
      }
    }
  }
  return cells;
}

/** A place with its name: the same object, and the same number, wherever it is the same place. */
interface NamedPlace {
  index: number;
  place: CellPlace;
  name: string;
}

function placesOnce(grains: readonly LearnerGrain[] | undefined): (row: TermRow) => readonly NamedPlace[] {
  const ofRows = new Map<string, readonly NamedPlace[]>();
  const named = new Map<string, NamedPlace>();
  return (row) => {
    const dimensions = `${row.actionKey}|${row.regionCode}|${row.levelKey}|${row.projectId}`;
    const known = ofRows.get(dimensions);
    if (known) return known;
    const asked = placesOf(row).filter(({ grain }) => grains === undefined || grains.includes(grain));
    const places = asked.map((place) => {
      const name = nameOf(place);
      const one = named.get(name) ?? { index: named.size, place, name };
      named.set(name, one);
      return one;
    });
    ofRows.set(dimensions, places);
    return places;
  };
}

function placesOf({ actionKey, regionCode, levelKey, projectId }: TermRow): CellPlace[] {
  return [
    { grain: 'programme' },
    { grain: 'action', actionKey },
    { grain: 'region', regionCode },
    { grain: 'action_region', actionKey, regionCode },
    { grain: 'action_level', actionKey, levelKey },
    { grain: 'project', projectId },
  ];
}

function add(sum: Tally, tally: Tally): void {
  sum.value += tally.value;
  sum.numbers += tally.numbers;
  sum.nothings += tally.nothings;
  sum.notApplicables += tally.notApplicables;
  sum.estimates += tally.estimates;
  sum.estimated += tally.estimated;
}
