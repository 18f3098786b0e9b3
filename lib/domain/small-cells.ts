/**
 * Statistical secrecy of the public tables (DOMAIN §8): small learner cells are hidden, with the cells that
 * would give them back by subtraction, over all the fixed tables together.
 */

export interface PublicCell {
  /** null: nobody reported; such a cell shows nothing and is worth nothing in a sum. */
  value: number | null;
  /** A quantity that no table shows (a project's part of an action) but that sums are made of. */
  published?: boolean;
  /** Never shown whatever its size, and never to be given back: hidden by another table, or told to nobody. */
  secret?: boolean;
}

/** One line of a table: the total is the sum of its terms. Cells are named by their key. */
export interface PublicSum {
  total: string;
  terms: string[];
}

/** The smallest number of people, zero apart, that a public table shows: the only place where it is written. */
export const SMALLEST_SHOWN = 5;
const EPSILON = 1e-9;

/** A few people: a number by which somebody could be recognised. */
export const isSmall = (value: number | null): boolean =>
  value !== null && value > 0 && value < SMALLEST_SHOWN;

/**
 * The keys of the cells to hide. A hidden cell is never determined by the shown cells and the sums: this is
 * checked by elimination, not by looking at one line at a time. Zeros are shown: they reveal no one.
 */
export function cellsToHide(cells: ReadonlyMap<string, PublicCell>, sums: readonly PublicSum[]): Set<string> {
  const hidden = new Set<string>();
  for (const [key, { value, published, secret }] of cells)
    if (secret || (published !== false && isSmall(value))) hidden.add(key);
  if (hidden.size === 0) return hidden;

  const members = sums.map((sum) => [sum.total, ...sum.terms].filter((key) => cells.has(key)));
  const unknown = (key: string) => hidden.has(key) || cells.get(key)?.published === false;
  const worth = (key: string) => cells.get(key)?.value ?? 0;

  /** Hides the smallest shown cell of a line that is not zero, terms before totals; false when there is none. */
  const hideOneOf = (index: number): boolean => {
    const [total, ...terms] = members[index] ?? [];
    const shown = terms.filter((key) => !unknown(key) && worth(key) > 0).sort((a, b) => worth(a) - worth(b));
    const chosen =
      shown[0] ?? (total !== undefined && !unknown(total) && worth(total) > 0 ? total : undefined);
    if (chosen === undefined) return false;
    hidden.add(chosen);
    return true;
  };

  for (let changed = true; changed; ) {
    changed = false;
    for (const [index, line] of members.entries()) {
      const open = line.filter((key) => hidden.has(key));
      const lonely = open.length === 1 && line.filter(unknown).length === 1;
      if ((lonely || allOnes(line, open, unknown, worth)) && hideOneOf(index)) changed = true;
    }
    if (changed) continue;
    // Of the shown cells that give an exposed one back, the smallest is hidden; one may serve several.
    for (const { shown } of solve(members, unknown, (key) => hidden.has(key))) {
      if (shown.some((key) => hidden.has(key))) continue;
      const [smallest] = shown.filter((key) => worth(key) > 0).sort((x, y) => worth(x) - worth(y));
      if (smallest === undefined) continue;
      hidden.add(smallest);
      changed = true;
    }
  }
  return hidden;
}

/** Hidden terms that sum to their number are all ones: a reader who sees the total would know each of them. */
function allOnes(
  [total, ...terms]: string[],
  open: string[],
  unknown: (key: string) => boolean,
  worth: (key: string) => number,
): boolean {
  if (total === undefined || unknown(total) || open.length === 0) return false;
  if (terms.some((key) => unknown(key) && !open.includes(key))) return false;
  return open.reduce((sum, key) => sum + worth(key), 0) === open.length;
}

/** The unknowns that the lines determine, whatever the values. */
export const determined = (members: readonly string[][], unknown: (key: string) => boolean): string[] =>
  solve(members, unknown, unknown).map(({ key }) => key);

/**
 * The asked unknowns that the lines determine, those alone in a row of the reduced system, each with the shown
 * cells it is computed from. The other unknowns are eliminated first, with the row that each of them takes away.
 */
function solve(
  members: readonly string[][],
  unknown: (key: string) => boolean,
  asked: (key: string) => boolean,
): { key: string; shown: string[] }[] {
  const columns = [...new Set(members.flatMap((line) => line.filter(unknown)))];
  let rows = members
    .filter((line) => line.some(unknown))
    .map(([total, ...terms]) => {
      const row: Row = new Map(terms.map((part) => [part, 1]));
      return total === undefined ? row : row.set(total, -1);
    });
  const reduced: Row[] = [];
  for (const key of [...columns.filter((key) => !asked(key)), ...columns.filter(asked)]) {
    const pivot = shortestWith(rows, key);
    if (!pivot) continue;
    rows = rows.filter((row) => row !== pivot);
    for (const row of rows) clear(row, pivot, key);
    if (!asked(key)) continue;
    for (const row of reduced) clear(row, pivot, key);
    reduced.push(pivot);
  }
  return reduced.flatMap((row) => {
    const [key, ...others] = [...row.keys()].filter(unknown);
    if (key === undefined || others.length > 0) return [];
    return [{ key, shown: [...row.keys()].filter((other) => other !== key) }];
  });
}

/** A line of the system: its cells, shown or not, with their factors. */
type Row = Map<string, number>;

/** The row that costs least to subtract. */
function shortestWith(rows: readonly Row[], key: string): Row | undefined {
  let best: Row | undefined;
  for (const row of rows) {
    if (row.has(key) && (!best || row.size < best.size)) best = row;
  }
  return best;
}

/** Subtracts the pivot from a row as often as needed for the unknown to leave it. */
function clear(row: Row, pivot: Row, key: string): void {
  const there = row.get(key);
  if (there === undefined) return;
  const factor = there / (pivot.get(key) ?? 1);
  for (const [other, n] of pivot) {
    const left = (row.get(other) ?? 0) - factor * n;
    if (Math.abs(left) < EPSILON) row.delete(other);
    else row.set(other, left);
  }
  row.delete(key);
}
