import { foldLook } from '@/lib/domain/fold';
import { PROBLEM_COLUMN } from './column-headings';
import type { SheetRow } from './sheet-cells';
import type { TableSpec } from './tables-read';

/** A longer text is no heading, and would only be long to fold. */
const LONGEST = 200;

export const foldedHeading = (text: string): string => foldLook(text.slice(0, LONGEST));

/** How many of some headings a row holds. */
export function headingsAmong(headings: readonly string[]): (row: SheetRow) => number {
  const known = new Set(headings.map(foldLook));
  return ({ cells }) => cells.filter(({ text }) => known.has(foldedHeading(text))).length;
}

/** Headings that are enough to tell a header from a row of data. */
const NEEDED = 2;

/** How a sheet is known: its headings alone must say more than beside its name. */
export type KnownBy = 'name' | 'headings';

/** The sheet whose headings a row holds: the one with most of them and fewest that are missing. */
export function specOfHeader(
  specs: readonly TableSpec[],
  row: SheetRow,
  by: KnownBy = 'name',
): TableSpec | undefined {
  const texts = new Set(row.cells.map(({ text }) => foldedHeading(text)));
  const scored = specs.map((spec) => {
    const known = spec.columns.filter(({ heading }) => texts.has(foldLook(heading)));
    const missing = spec.columns.filter((column) => column.required && !known.includes(column));
    return { spec, known: known.length, whole: missing.length === 0, score: known.length - missing.length };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  if (!best || best.known < Math.min(NEEDED, best.spec.columns.length)) return undefined;
  return by === 'name' || best.whole || best.known > NEEDED ? best.spec : undefined;
}

/** A column that says what is wrong, in a file that came back: read by nobody, refused by nobody. */
export const isProblemColumn = (text: string): boolean => foldedHeading(text) === foldLook(PROBLEM_COLUMN);
