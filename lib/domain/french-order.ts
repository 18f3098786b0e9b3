const collator = new Intl.Collator('fr', { numeric: true });

/** Whether a label comes before (−) or after (+) another in a list read in French: « École » before « Université ». */
export const inFrenchOrder = (one: string, other: string): number => collator.compare(one, other);

type Key = string | number | null;

/**
 * Rows in the order of their labels, the first one first; numbers by size, what has no label before what has one. SQLite
 * compares bytes and puts « École » after « Université »: no list that somebody reads is ordered by it.
 */
export function frenchOrder<Row>(rows: readonly Row[], ...keys: readonly ((row: Row) => Key)[]): Row[] {
  const compare = (a: Row, b: Row) => {
    for (const key of keys) {
      const order = compared(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  };
  return rows.toSorted(compare);
}

function compared(a: Key, b: Key): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return inFrenchOrder(String(a), String(b));
}
