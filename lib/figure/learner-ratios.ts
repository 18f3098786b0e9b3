import { type LearnerRatio, type RATIOS, ratiosOf, type SameBases, sameBase } from '@/lib/domain/ratio';
import { NOT_REPORTED, type Value } from '@/lib/domain/value';
import type { Layer, Measure } from '@/lib/domain/vocabulary';
import type { LearnerPlace, LearnerTotal } from './learner-totals';
import type { PublicPlace, PublicTables } from './public-tables';

/** The public tables of which a place is a total, with the dimension that they share with it. */
const TERMS: Partial<Record<LearnerPlace['grain'], readonly PublicPlace['grain'][]>> = {
  programme: ['action', 'project'],
  action: ['action_region', 'action_level'],
  region: ['action_region'],
};

/** The ratios of a place, of its public totals; refused where its terms do not all give both counts. */
export const learnerRatios = (
  tables: readonly PublicTables[],
  place: LearnerPlace,
  totals: readonly Pick<LearnerTotal, 'measure' | 'period' | 'values'>[],
): LearnerRatio[] => ratiosOf(totals, sameBasesOf(tables, place));

function sameBasesOf(tables: readonly PublicTables[], place: LearnerPlace): SameBases {
  const grains = TERMS[place.grain] ?? [];
  return ({ numerator, denominator }: (typeof RATIOS)[number], periodId: number, layer: Layer) =>
    tables.every((table) =>
      grains.every((grain) => {
        const terms = (measure: Measure) => termsOf(table, grain, place, { measure, periodId, layer });
        const [above, below] = [terms(numerator), terms(denominator)];
        return [...new Set([...above.keys(), ...below.keys()])].every((name) =>
          sameBase(above.get(name) ?? NOT_REPORTED, below.get(name) ?? NOT_REPORTED),
        );
      }),
    );
}

type Cell = ReturnType<PublicTables['cells']>[number];

/** The cells of a table by grain, layer, measure and period: asked for each ratio of each period. */
const indexes = new WeakMap<PublicTables, Map<string, Cell[]>>();

function cellsIn(table: PublicTables, grain: PublicPlace['grain']): Map<string, Cell[]> {
  const index = indexes.get(table) ?? new Map<string, Cell[]>();
  indexes.set(table, index);
  if (!index.has(grain)) {
    index.set(grain, []);
    for (const cell of table.cells(grain)) {
      const { layer, measure, periodId } = cell.place;
      const name = `${grain} ${layer} ${measure} ${periodId}`;
      const cells = index.get(name);
      if (cells) cells.push(cell);
      else index.set(name, [cell]);
    }
  }
  return index;
}

function termsOf(
  table: PublicTables,
  grain: PublicPlace['grain'],
  whole: LearnerPlace,
  { measure, periodId, layer }: { measure: Measure; periodId: number; layer: Layer },
): Map<string, Value> {
  const terms = new Map<string, Value>();
  for (const { place, value } of cellsIn(table, grain).get(`${grain} ${layer} ${measure} ${periodId}`) ??
    []) {
    if (whole.actionKey !== undefined && place.actionKey !== whole.actionKey) continue;
    if (whole.regionCode !== undefined && place.regionCode !== whole.regionCode) continue;
    const { actionKey = '', regionCode = '', levelKey = '', projectId = 0 } = place;
    terms.set(`${actionKey}|${regionCode}|${levelKey}|${projectId}`, value);
  }
  return terms;
}
