import type { TableColumn, TableShape } from './slide';

/** The letters of tables, in points. */
export const TABLE_LETTERS = 11;
/** A point, in centimetres. */
const POINT = 0.0353;
/** A letter is half as wide as high, a little more to be sure; a line a third higher. */
const LETTER = { width: 0.56, height: 1.34 };
const MARGINS = { across: 0.3, along: 0.18 };

type Laid = Pick<TableShape, 'columns' | 'rows' | 'letters'>;

export const widthsOf = (columns: readonly TableColumn[], width: number): number[] => {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => (column.width / whole) * width);
};

/** About how high each row becomes once its longest cell is broken into lines, the header first. */
export function rowHeights({ columns, rows, letters = TABLE_LETTERS }: Laid, width: number): number[] {
  const widths = widthsOf(columns, width);
  return [columns.map(({ label }) => label), ...rows].map((row) => {
    const lines = row.map((text, index) => {
      const room = Math.floor(((widths[index] ?? 1) - MARGINS.across) / (letters * POINT * LETTER.width));
      return Math.max(1, Math.ceil(text.length / Math.max(1, room)));
    });
    return Math.max(1, ...lines) * letters * POINT * LETTER.height + MARGINS.along;
  });
}

/** How high a table stands. */
export const tableHeight = (table: Laid, width: number): number =>
  rowHeights(table, width).reduce((sum, height) => sum + height, 0);

/** The rows of a long table, cut where a slide is full. One of no row is one slide all the same. */
export function rowsBySlide(
  table: Laid,
  { width, height }: { width: number; height: number },
): (readonly (readonly string[])[])[] {
  const [header = 0, ...heights] = rowHeights(table, width);
  const slides: (readonly string[])[][] = [[]];
  let left = height - header;
  for (const [index, row] of table.rows.entries()) {
    const needed = heights[index] ?? 0;
    if (needed > left && slides.at(-1)?.length) {
      slides.push([]);
      left = height - header;
    }
    slides.at(-1)?.push(row);
    left -= needed;
  }
  return slides;
}
