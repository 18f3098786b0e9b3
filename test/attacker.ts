import loadHighs, { type Highs, type Model } from 'highs';

/** What somebody knows of a table: a number that is a sum of unknown ones, shown or hidden. */
export interface Known {
  name: string;
  terms: readonly string[];
  /** Null: hidden, of which nothing is known but that it is a number. */
  shown: number | null;
}

/** All that somebody knows: the tables, and of which unknowns everybody is counted in another one. */
export interface Knowledge {
  cells: readonly Known[];
  within: readonly (readonly [inside: string, whole: string])[];
}

/** Two values that a hidden number may have: as far apart as there are, or as anybody asks. */
export interface Feasible {
  name: string;
  low: number;
  high: number;
}

/** More than any number of people here: what nothing bounds goes as far. */
const MANY = 1e7;

/**
 * Of every hidden cell what a linear programme leaves of it; those with the same terms are one number. Each solution is
 * a witness for all the cells at once: a cell that those found already leave wide enough is not solved again.
 */
export async function feasibleRanges(
  known: Knowledge,
  isEnough: (range: Feasible) => boolean = () => false,
): Promise<Feasible[]> {
  const highs = await loadHighs();
  const columns = new Map<string, number>();
  const at = (term: string) => {
    const index = columns.get(term) ?? columns.size;
    columns.set(term, index);
    return index;
  };
  const rows = new Rows();
  for (const { terms, shown } of known.cells)
    if (shown !== null)
      rows.add(
        terms.map((term) => [at(term), 1] as const),
        shown,
        shown,
      );
  for (const [inside, whole] of known.within)
    rows.add(
      [
        [at(inside), 1],
        [at(whole), -1],
      ],
      -MANY,
      0,
    );
  const hidden = new Map<string, Known>();
  for (const cell of known.cells)
    if (cell.shown === null)
      hidden.set(
        cell.terms
          .map(at)
          .sort((a, b) => a - b)
          .join(' '),
        cell,
      );
  return highs.withModel(rows.model(highs, columns.size), (model) => {
    model.options.set({ output_flag: false, presolve: 'off' });
    const found = [...hidden.values()].map(({ name, terms }) => ({
      range: { name, low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
      sum: terms.map(at),
    }));
    for (const { range, sum } of found)
      for (const sign of [1, -1] as const) {
        if (isEnough(range)) break;
        const solution = extreme(highs, model, sum, sign);
        for (const other of found) {
          const value = other.sum.reduce((total, column) => total + (solution[column] ?? 0), 0);
          const rounded = Math.round(value * 1e6) / 1e6;
          other.range.low = Math.min(other.range.low, rounded);
          other.range.high = Math.max(other.range.high, rounded);
        }
      }
    return found.map(({ range }) => range);
  });
}

/** The numbers of a solution in which a sum of columns is the least (sign 1) or the most (sign −1). */
function extreme(highs: Highs, model: Model, sum: readonly number[], sign: 1 | -1): Float64Array {
  for (const column of sum) model.changeColCost(column, sign);
  model.run();
  if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
    throw new Error(`The programme has no solution: status ${model.getModelStatus()}`);
  const { colValue } = model.getSolution();
  for (const column of sum) model.changeColCost(column, 0);
  return colValue;
}

class Rows {
  private readonly starts = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];

  add(terms: readonly (readonly [column: number, factor: number])[], lower: number, upper: number): void {
    for (const [column, factor] of terms) {
      this.indices.push(column);
      this.values.push(factor);
    }
    this.starts.push(this.indices.length);
    this.lower.push(lower);
    this.upper.push(upper);
  }

  model(highs: Highs, numCols: number) {
    const numRows = this.lower.length;
    return {
      ...{ numCols, numRows, sense: highs.constants.objectiveSense.minimize },
      colCost: new Float64Array(numCols),
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(MANY),
      rowLower: this.lower,
      rowUpper: this.upper,
      matrix: {
        ...{ format: 'csr' as const, numRows, numCols },
        ...{ starts: this.starts, indices: this.indices, values: this.values },
      },
    };
  }
}
