import { type CellDoubt, LINE_TEXTS, lineTexts, type ReadCell, type ReadRow } from '@/lib/domain/exchange';
import { MEASURES } from '@/lib/domain/vocabulary';

/**
 * A file read goes from the worker to the service in slices: one message of 50,000 lines would hold every other
 * answer up while it is unpacked. In a slice a line is a list, and what its sheet says once is said once.
 */
export interface LineSlice {
  columns: ReadRow['columns'][];
  lines: PackedLine[];
}

type PackedLine = [
  sheet: string,
  row: number,
  columns: number,
  identifier: string | null,
  texts: string[],
  /** Measure, period, text, column and doubt of each cell, one after the other. */
  cells: (string | null)[],
];

const EACH = 5;
const SHOWN = 'shown:';

const doubtOf = (packed: string): CellDoubt =>
  packed.startsWith(SHOWN) ? { kind: 'shown', as: packed.slice(SHOWN.length) } : { kind: 'formula' };

export const LINES_IN_A_SLICE = 500;

export function packLines(rows: readonly ReadRow[]): LineSlice {
  const columns: ReadRow['columns'][] = [];
  const lines = rows.map((row): PackedLine => {
    if (columns.at(-1) !== row.columns) columns.push(row.columns);
    return [
      row.place.sheet,
      row.place.row,
      columns.length - 1,
      row.identifier,
      LINE_TEXTS.map((name) => row[name]),
      row.cells.flatMap(({ measure, period, text, place, doubt }) => [
        ...[measure, period, text, place.column],
        doubt?.kind === 'shown' ? `${SHOWN}${doubt.as}` : (doubt?.kind ?? null),
      ]),
    ];
  });
  return { columns, lines };
}

/** Makes lines of slices; a text that comes back in many lines is held once. */
export class LineUnpacker {
  private readonly texts = new Map<string, string>();
  private readonly columns = new Map<string, ReadRow['columns']>();

  unpack(slice: LineSlice): ReadRow[] {
    const columns = slice.columns.map((one) => {
      const key = JSON.stringify(one);
      const known = this.columns.get(key) ?? one;
      this.columns.set(key, known);
      return known;
    });
    return slice.lines.map(([sheetText, row, at, identifier, texts, cells]) => {
      const sheet = this.once(sheetText);
      return {
        place: { sheet, row },
        identifier,
        ...lineTexts((name, index) => {
          const text = texts[index] ?? '';
          return name === 'comment' ? text : this.once(text);
        }),
        columns: columns[at] ?? {},
        cells: this.cells(sheet, row, cells),
      };
    });
  }

  private cells(sheet: string, row: number, packed: (string | null)[]): ReadCell[] {
    const cells: ReadCell[] = [];
    for (let at = 0; at < packed.length; at += EACH) {
      const [measure, period, text, column, doubt] = packed.slice(at, at + EACH);
      const known = MEASURES.find((one) => one === measure);
      if (known && typeof text === 'string' && typeof column === 'string')
        cells.push({
          measure: known,
          period: typeof period === 'string' ? this.once(period) : null,
          text,
          place: { sheet, row, column: this.once(column) },
          ...(typeof doubt === 'string' && { doubt: doubtOf(doubt) }),
        });
    }
    return cells;
  }

  private once(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}
