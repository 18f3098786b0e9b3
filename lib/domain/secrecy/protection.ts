import { isSmall, SMALLEST_SHOWN } from '../small-cells';

/** A number of people that no table shows and that the cells of the tables are sums of. */
export interface Term {
  value: number;
  /** The terms that hold everybody of this one: primo-entrants are entrants. */
  within: readonly number[];
  /** The same term in each period, where it is there. */
  periods: readonly (number | undefined)[];
}

/** A number that public tables may show: the sum of some terms. Where two have the same terms, they are one cell. */
export interface Cell {
  /** In the order of their numbers. */
  terms: readonly number[];
  /** What the reader loses where it is hidden. */
  cost: number;
}

/** Terms and cells as they hang together: what is looked up often is made once. */
export interface Structure {
  terms: readonly Term[];
  cells: readonly Cell[];
  values: readonly number[];
  /** The cells that each term counts in. */
  cellsOf: readonly (readonly number[])[];
  /** The terms that each term holds everybody of. */
  holds: readonly (readonly number[])[];
}

/**
 * Terms that could as well be others: by how much each changes, and by how much each cell does then. Whoever reads
 * only cells that do not change cannot tell such numbers from the true ones.
 */
export interface World {
  terms: ReadonlyMap<number, number>;
  cells: ReadonlyMap<number, number>;
}

/** A world that was found to leave a cell unknown. */
export interface Witness extends World {
  cell: number;
}

/** The least and the most by which a cell changes in some worlds. */
export interface Range {
  low: number;
  high: number;
}

/** A hidden cell that is not small is unknown by as much as a small one is. */
export const SPREAD = SMALLEST_SHOWN - 1;

/** Whether a reader is left with enough values: a small cell may be any small number, another one spreads as far. */
export const isCovered = (value: number, { low, high }: Range): boolean =>
  isSmall(value) ? value + low <= 1 && value + high >= SPREAD : high - low >= SPREAD;

export function structureOf(terms: readonly Term[], cells: readonly Cell[]): Structure {
  const cellsOf: number[][] = terms.map(() => []);
  const holds: number[][] = terms.map(() => []);
  for (let index = 0; index < cells.length; index += 1)
    for (const term of cells[index]?.terms ?? []) cellsOf[term]?.push(index);
  for (const [index, { within }] of terms.entries()) for (const whole of within) holds[whole]?.push(index);
  const values = cells.map((cell) => cell.terms.reduce((sum, term) => sum + (terms[term]?.value ?? 0), 0));
  return { terms, cells, values, cellsOf, holds };
}

/** The world in which some terms change so. */
export function worldOf({ cellsOf }: Structure, terms: ReadonlyMap<number, number>): World {
  const cells = new Map<number, number>();
  for (const [term, change] of terms)
    for (const cell of cellsOf[term] ?? []) {
      const sum = (cells.get(cell) ?? 0) + change;
      if (sum === 0) cells.delete(cell);
      else cells.set(cell, sum);
    }
  return { terms, cells };
}

/**
 * Whether a world, its changes taken several times, may be the true one for somebody who sees no cell that it touches
 * and knows of which terms some are within others.
 */
export const isPossible = (of: Structure, { terms }: World, times = 1): boolean =>
  mayBe(of, terms.keys(), (term) => (of.terms[term]?.value ?? 0) + times * (terms.get(term) ?? 0));

/** The same, of the terms that were touched and what each term is then. */
export function mayBe(
  { terms, holds }: Structure,
  touched: Iterable<number>,
  at: (term: number) => number,
): boolean {
  for (const term of touched) {
    const there = at(term);
    if (there < 0 || !Number.isInteger(there)) return false;
    if (terms[term]?.within.some((whole) => there > at(whole))) return false;
    if (holds[term]?.some((inside) => at(inside) > there)) return false;
  }
  return true;
}

/** The least and the most by which each cell changes in some worlds. */
export class Ranges {
  private constructor(
    private readonly low: Int32Array,
    private readonly high: Int32Array,
  ) {}

  /** Of so many cells, before there is a world. */
  static none(cells: number): Ranges {
    return new Ranges(new Int32Array(cells), new Int32Array(cells));
  }

  of(cell: number): Range {
    return { low: this.low[cell] ?? 0, high: this.high[cell] ?? 0 };
  }

  /** Brings a world into the ranges of the cells. */
  widen({ cells }: World): void {
    for (const [cell, change] of cells) {
      if (change < (this.low[cell] ?? 0)) this.low[cell] = change;
      if (change > (this.high[cell] ?? 0)) this.high[cell] = change;
    }
  }

  copy(): Ranges {
    return new Ranges(this.low.slice(), this.high.slice());
  }
}

/** The cells that some worlds do not leave unknown enough: none, where they are a proof. */
export function unprotected(
  of: Structure,
  { hidden, worlds }: { hidden: ReadonlySet<number>; worlds: readonly World[] },
): number[] {
  const ranges = Ranges.none(of.cells.length);
  for (const { terms } of worlds) {
    const world = worldOf(of, terms);
    if (!isPossible(of, world) || world.cells.keys().some((cell) => !hidden.has(cell))) continue;
    ranges.widen(world);
  }
  return of.cells.flatMap((_, cell) => {
    const value = of.values[cell] ?? 0;
    if (!hidden.has(cell)) return isSmall(value) ? [cell] : [];
    return isCovered(value, ranges.of(cell)) ? [] : [cell];
  });
}
