import { GrowingIndex } from './growing-index';
import { type Lists, packLists, unpackLists } from './packed-lists';
import type { Cell, Term, Witness } from './protection';
import { marksOf, type Views } from './views';

/** Views as a few long lists of numbers: what is kept of them is read many times faster than thousands of objects. */
export interface PackedViews {
  names: string;
  values: Float64Array;
  within: Lists;
  /** −1 for a period in which a term is not there. */
  periods: Lists;
  cells: Lists;
  costs: Float64Array;
  hidden: Int32Array;
  worldsOf: Int32Array;
  worlds: Record<'terms' | 'byTerm' | 'cells' | 'byCell', Lists>;
}

const NOT_THERE = -1;

export const packViews = ({ terms, cells, termNamed, hidden, worlds }: Views): PackedViews => ({
  names: termNamed.names().join('\n'),
  values: Float64Array.from(terms, ({ value }) => value),
  within: packLists(terms.map((term) => term.within)),
  periods: packLists(terms.map((term) => term.periods.map((twin) => twin ?? NOT_THERE))),
  cells: packLists(cells.map((cell) => cell.terms)),
  costs: Float64Array.from(cells, ({ cost }) => cost),
  hidden: Int32Array.from(hidden),
  worldsOf: Int32Array.from(worlds, ({ cell }) => cell),
  worlds: {
    terms: packLists(worlds.map((world) => [...world.terms.keys()])),
    byTerm: packLists(worlds.map((world) => [...world.terms.values()])),
    cells: packLists(worlds.map((world) => [...world.cells.keys()])),
    byCell: packLists(worlds.map((world) => [...world.cells.values()])),
  },
});

export function unpackViews(packed: PackedViews): Views {
  const [within, periods] = [unpackLists(packed.within), unpackLists(packed.periods)];
  const terms = Array.from(
    packed.values,
    (value, index): Term => ({
      value,
      within: within[index] ?? [],
      periods: (periods[index] ?? []).map((twin) => (twin === NOT_THERE ? undefined : twin)),
    }),
  );
  const cells = unpackLists(packed.cells).map(
    (own, index): Cell => ({ terms: own, cost: packed.costs[index] ?? 0 }),
  );
  const names = terms.length === 0 ? [] : packed.names.split('\n');
  return {
    ...{ terms, cells },
    termNamed: GrowingIndex.of(names),
    cellsMarked: marksOf(cells),
    hidden: new Set(packed.hidden),
    worlds: worldsOf(packed),
  };
}

function worldsOf({ worldsOf: of, worlds }: PackedViews): Witness[] {
  const [terms, byTerm] = [unpackLists(worlds.terms), unpackLists(worlds.byTerm)];
  const [cells, byCell] = [unpackLists(worlds.cells), unpackLists(worlds.byCell)];
  return Array.from(of, (cell, index) => ({
    cell,
    terms: mapOf(terms[index] ?? [], byTerm[index] ?? []),
    cells: mapOf(cells[index] ?? [], byCell[index] ?? []),
  }));
}

const mapOf = (at: readonly number[], by: readonly number[]): Map<number, number> =>
  new Map(at.map((one, index) => [one, by[index] ?? 0]));
