import { BOLD, REGULAR } from './pdf-fonts';
import type { PdfFrame } from './pdf-frame';
import { type Drawing, PdfPen } from './pdf-pen';

const RULE = '#929292';
const SHADE = '#eeeeee';
const GREY = '#3a3a3a';
const ROWS_AT_ONCE = 20;
const PADDING = 4;

export interface Column {
  label: string;
  /** A share of the width. */
  width: number;
  numeric?: boolean;
}

/** A text that stands out, with a quieter line under it. */
export interface RichText {
  text: string;
  bold?: boolean;
  color?: string;
  second?: string;
}
export type Cell = string | RichText | { drawing: Drawing };

export interface TableLook {
  size?: number;
  /** At the most, the other rows being told by whoever writes the table. */
  within?: number;
  /** The first cell of each row names it. */
  rowHeads?: boolean;
}

/**
 * Writes a table that goes over pages, with its header on each, and gives how many of its rows were written: all of
 * them, unless a height is given that they do not fit in. Lets other work pass from time to time: thousands of lines
 * take seconds to lay out.
 */
export async function writeTable(
  frame: PdfFrame,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  look: TableLook = {},
): Promise<number> {
  const table = new TableWriter(frame, columns, look);
  const until = look.within === undefined ? Number.POSITIVE_INFINITY : frame.doc.y + look.within;
  const first = rows[0];
  if (look.within === undefined)
    frame.room(table.heightOf(table.labels, true) + (first ? table.heightOf(first) : 0));
  table.write(table.labels, true);
  let written = 0;
  for (const row of rows) {
    if (written % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
    const height = table.heightOf(row);
    if (frame.doc.y + height > until) break;
    if (frame.doc.y + height > frame.bottom) {
      frame.newPage();
      table.repeatHeader();
    }
    table.write(row);
    written += 1;
  }
  table.end();
  return written;
}

class TableWriter {
  readonly labels: readonly string[];
  readonly #frame: PdfFrame;
  readonly #columns: readonly Column[];
  readonly #widths: readonly number[];
  readonly #table: PDFKit.PDFStructureElement;
  readonly #size: number;
  readonly #rowHeads: boolean;

  constructor(frame: PdfFrame, columns: readonly Column[], { size = 8.5, rowHeads = false }: TableLook) {
    this.#frame = frame;
    this.#columns = columns;
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    this.#widths = columns.map(({ width }) => (width / whole) * frame.width);
    this.labels = columns.map(({ label }) => label);
    this.#size = size;
    this.#rowHeads = rowHeads;
    this.#table = frame.doc.struct('Table');
    frame.root.add(this.#table);
  }

  heightOf(row: readonly Cell[], header = false): number {
    return Math.max(...row.map((cell, index) => this.#cellHeight(cell, index, header))) + 6;
  }

  write(row: readonly Cell[], header = false): void {
    const { doc } = this.#frame;
    const line = doc.struct('TR');
    this.#table.add(line);
    this.#cells(row, header, (index, draw) => {
      const isHead = header || (this.#rowHeads && index === 0);
      const content = row[index] ?? '';
      const said = isDrawn(content) ? doc.struct('Figure', { alt: content.drawing.alt }, draw) : draw;
      const cell = doc.struct(isHead ? 'TH' : 'TD', {}, said);
      if (isHead) scope(cell, header ? 'Column' : 'Row');
      line.add(cell);
      cell.end();
    });
    line.end();
  }

  /** For the eye: the first one already names the columns to a reader of the tags. */
  repeatHeader(): void {
    this.#frame.artifact(() => this.#cells(this.labels, true, (_, draw) => draw()), 'Pagination');
  }

  end(): void {
    this.#table.end();
    this.#frame.doc.moveDown(0.6);
    this.#frame.doc.x = this.#frame.left;
  }

  #cellHeight(cell: Cell, index: number, header: boolean): number {
    if (isDrawn(cell)) return cell.drawing.height;
    const { doc } = this.#frame;
    const { text, bold, second } = rich(cell);
    const width = (this.#widths[index] ?? 0) - 2 * PADDING;
    doc.font(header || bold ? BOLD : REGULAR).fontSize(this.#size);
    const height = doc.heightOfString(text || ' ', { width });
    if (!second) return height;
    doc.font(REGULAR).fontSize(this.#size - 1);
    return height + doc.heightOfString(second, { width });
  }

  #cells(row: readonly Cell[], header: boolean, place: (index: number, draw: () => void) => void): void {
    const frame = this.#frame;
    const top = frame.doc.y;
    const height = this.heightOf(row, header);
    if (header) frame.artifact(() => frame.doc.rect(frame.left, top, frame.width, height).fill(SHADE));
    let x = frame.left;
    for (const [index, cell] of row.entries()) {
      const at = { x: x + PADDING, y: top + 3 };
      const width = this.#widths[index] ?? 0;
      place(index, () => this.#draw(cell, index, at, width - 2 * PADDING, header));
      x += width;
    }
    frame.artifact(() =>
      frame.doc
        .moveTo(frame.left, top + height)
        .lineTo(frame.left + frame.width, top + height)
        .lineWidth(0.5)
        .stroke(RULE),
    );
    frame.doc.x = frame.left;
    frame.doc.y = top + height;
  }

  #draw(cell: Cell, index: number, at: { x: number; y: number }, width: number, header: boolean): void {
    const { doc } = this.#frame;
    if (isDrawn(cell)) {
      cell.drawing.draw(new PdfPen(doc, at.x, at.y), width);
      return;
    }
    const { text, bold, color = 'black', second } = rich(cell);
    const align = this.#columns[index]?.numeric ? 'right' : 'left';
    doc
      .font(header || bold ? BOLD : REGULAR)
      .fontSize(this.#size)
      .fillColor(color)
      .text(text || ' ', at.x, at.y, { width, align });
    if (second)
      doc
        .font(REGULAR)
        .fontSize(this.#size - 1)
        .fillColor(GREY)
        .text(second, at.x, doc.y, { width, align });
  }
}

const isDrawn = (cell: Cell): cell is { drawing: Drawing } => typeof cell !== 'string' && 'drawing' in cell;

const rich = (cell: string | RichText): RichText => (typeof cell === 'string' ? { text: cell } : cell);

/** What a header is of: the library’s own types leave it out. */
function scope(cell: PDFKit.PDFStructureElement, of: 'Column' | 'Row'): void {
  const dictionary: { data: Record<string, unknown> } = Reflect.get(cell, 'dictionary');
  dictionary.data.A = { O: 'Table', Scope: of };
}
