/**
 * Statistical secrecy of the public tables (DOMAIN §8): learner cells of 1 to 4 are hidden, with the cells that
 * would give them back by subtraction, over all the fixed tables together.
 */

export interface PublicCell {
  /** null: nobody reported; such a cell shows nothing and is worth nothing in a sum. */
  value: number | null;
  /** A quantity that no table shows (a project's part of an action) but that sums are made of. */
  published?: boolean;
}

/** One line of a table: the total is the sum of its parts. Cells are named by their key. */
export interface PublicSum {
  total: string;
  parts: string[];
}

const SMALLEST_SHOWN = 5;
const EPSILON = 1e-9;

/**
 * The keys of the cells to hide. A hidden cell is never determined by the shown cells and the sums: this is
 * checked by elimination, not by looking at one line at a time. Zeros are shown: they reveal no one.
 */
export function cellsToHide(cells: ReadonlyMap<string, PublicCell>, sums: readonly PublicSum[]): Set<string> {
  const hidden = new Set<string>();
  for (const [key, { value, published }] of cells)
    if (published !== false && value !== null && value > 0 && value < SMALLEST_SHOWN) hidden.add(key);
  if (hidden.size === 0) return hidden;

  const members = sums.map((sum) => [sum.total, ...sum.parts].filter((key) => cells.has(key)));
  const unknown = (key: string) => hidden.has(key) || cells.get(key)?.published === false;
  const worth = (key: string) => cells.get(key)?.value ?? 0;

  /** Hides the smallest shown cell of a line that is not zero, parts before totals; false when there is none. */
  const hideOneOf = (index: number): boolean => {
    const [total, ...parts] = members[index] ?? [];
    const shown = parts.filter((key) => !unknown(key) && worth(key) > 0).sort((a, b) => worth(a) - worth(b));
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
    const exposed = determined(members, unknown).find((key) => hidden.has(key));
    if (exposed === undefined) break;
    changed = nearest(members, exposed, unknown).some(hideOneOf);
  }
  return hidden;
}

/** The lines by their distance from a cell: its own, then those that share an unknown with them, and so on. */
function nearest(members: readonly string[][], from: string, unknown: (key: string) => boolean): number[] {
  const reached = new Set([from]);
  const order = new Set<number>();
  for (let grown = true; grown; ) {
    const before = order.size;
    const ring = [...members.entries()].filter(
      ([i, line]) => !order.has(i) && line.some((key) => reached.has(key)),
    );
    for (const [index, line] of ring) {
      order.add(index);
      for (const key of line) if (unknown(key)) reached.add(key);
    }
    grown = order.size > before;
  }
  return [...order];
}

/** Hidden parts that sum to their number are all ones: a reader who sees the total would know each of them. */
function allOnes(
  [total, ...parts]: string[],
  open: string[],
  unknown: (key: string) => boolean,
  worth: (key: string) => number,
): boolean {
  if (total === undefined || unknown(total) || open.length === 0) return false;
  if (parts.some((key) => unknown(key) && !open.includes(key))) return false;
  return open.reduce((sum, key) => sum + worth(key), 0) === open.length;
}

/** The unknowns that the lines determine, whatever the values: those alone in a row of the reduced system. */
export function determined(members: readonly string[][], unknown: (key: string) => boolean): string[] {
  const columns = [...new Set(members.flatMap((line) => line.filter(unknown)))];
  const at = new Map(columns.map((key, index) => [key, index]));
  const rows: Float64Array[] = members
    .map(([total, ...parts]) => {
      const row = new Float64Array(columns.length);
      const put = (key: string | undefined, sign: number) => {
        const column = key === undefined ? undefined : at.get(key);
        if (column !== undefined) row[column] = (row[column] ?? 0) + sign;
      };
      put(total, -1);
      for (const part of parts) put(part, 1);
      return row;
    })
    .filter((row) => row.some((n) => n !== 0));

  let rank = 0;
  for (let column = 0; column < columns.length && rank < rows.length; column += 1) {
    let pivot = rank;
    for (let r = rank; r < rows.length; r += 1)
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = r;
    const head = rows[pivot];
    if (!head || Math.abs(head[column] ?? 0) < EPSILON) continue;
    rows[pivot] = rows[rank] ?? head;
    rows[rank] = head;
    const scale = head[column] ?? 1;
    for (let c = column; c < columns.length; c += 1) head[c] = (head[c] ?? 0) / scale;
    for (const [r, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (r === rank || Math.abs(factor) < EPSILON) continue;
      for (let c = column; c < columns.length; c += 1) row[c] = (row[c] ?? 0) - factor * (head[c] ?? 0);
    }
    rank += 1;
  }
  return rows.slice(0, rank).flatMap((row) => {
    const filled = [...row.entries()].filter(([, n]) => Math.abs(n) > EPSILON);
    const only = filled.length === 1 ? columns[filled[0]?.[0] ?? -1] : undefined;
    return only === undefined ? [] : [only];
  });
}
