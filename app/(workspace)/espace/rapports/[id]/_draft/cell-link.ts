import { cellKey, type FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';

const PREFIX = '#case:';

/** The end of an address that leads to a cell of the grid, from another page. */
export const cellHash = (row: FigureRow, measure: Measure): string =>
  `${PREFIX}${encodeURIComponent(cellKey(row, measure))}`;

/** The key of the cell that an address leads to; undefined where it names none. */
export function keyOfHash(hash: string): string | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length));
  } catch {
    return undefined;
  }
}
