import type { TableColumn, TableShape } from './slide';

/** The letters of tables, in points. */
export const TABLE_LETTERS = 11;
/** A letter is half as wide as high, a little more to be sure; a line a quarter higher. In centimetres. */
const LETTER = TABLE_LETTERS * 0.0353 * 0.54;
const LINE = TABLE_LETTERS * 0.0353 * 1.25;
const MARGINS = { across: 0.3, along: 0.16 };

export const widthsOf = ({ columns, box }: Pick<TableShape, 'columns' | 'box'>): number[] => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (width / whole) * box.width);
};

/** About how high a row becomes once its longest cell is broken into lines. */
export function rowHeight(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, index) => {
    const room = Math.max(1, Math.floor(((widths[index] ?? 1) - MARGINS.across) / LETTER));
    return Math.max(1, Math.ceil(text.length / room));
  });
  return Math.max(1, ...lines) * LINE + MARGINS.along;
}

/** The rows of a long table, cut where a slide is full. One of no row is one slide all the same. */
export function rowsBySlide(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { width, height }: { width: number; height: number },
): (readonly (readonly string[])[])[] {
  const widths = widthsOf({ columns, box: { x: 0, y: 0, width, height } });
  const header = rowHeight(
    columns.map(({ label }) => label),
    widths,
  );
  const slides: (readonly string[])[][] = [[]];
  let left = height - header;
  for (const row of rows) {
    const needed = rowHeight(row, widths);
    if (needed > left && slides.at(-1)?.length) {
      slides.push([]);
      left = height - header;
    }
    slides.at(-1)?.push(row);
    left -= needed;
  }
  return slides;
}

/** How high a table stands. */
export const tableHeight = (
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): number => {
  const widths = widthsOf({ columns, box: { x: 0, y: 0, width, height: 0 } });
  return [columns.map(({ label }) => label), ...rows].reduce((sum, row) => sum + rowHeight(row, widths), 0);
};
