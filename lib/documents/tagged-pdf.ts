import { BOLD, REGULAR } from './pdf-fonts';
import { type Described, PdfFrame } from './pdf-frame';
import { type Drawing, PdfPen } from './pdf-pen';
import { type Cell, type Column, type TableLook, writeTable } from './pdf-table';
import { type Tile, writeTiles } from './pdf-tiles';

export type { Drawing, PdfPen } from './pdf-pen';
export type { Cell, Column } from './pdf-table';

const GREY = '#3a3a3a';

/**
 * A document of headings, paragraphs, lists, tables and drawings that a screen reader follows: tagged, in French, with
 * a title and embedded fonts. Tables go over pages, with their header on each.
 */
export class TaggedPdf {
  readonly #frame: PdfFrame;
  /** The size of the text: a page that must hold much is written smaller. */
  readonly #size: number;

  constructor({ size = 10, ...described }: Described & { size?: number }) {
    this.#frame = new PdfFrame(described);
    this.#size = size;
  }

  /** Begins another page where less than `room` is left for what it is the head of. */
  heading(level: 1 | 2 | 3, text: string, room = level === 1 ? 60 : 90): void {
    const size = { 1: 18, 2: 14, 3: 11 }[level] * (this.#size / 10);
    this.#frame.room(room);
    this.#doc.moveDown(level === 1 ? 0 : 0.8);
    this.#write(`H${level}`, text, { font: BOLD, size });
    this.#doc.moveDown(0.3);
  }

  paragraph(text: string, { bold = false } = {}): void {
    this.#write('P', text, { font: bold ? BOLD : REGULAR });
    this.#doc.moveDown(0.4);
  }

  /** How things stand, before the figures that prove it. */
  lead(text: string): void {
    this.#write('P', text, { size: this.#size * 1.25 });
    this.#doc.moveDown(0.4);
  }

  /** A source, a coverage, a definition: beside what it is of. */
  note(text: string): void {
    this.#write('P', text, { size: this.#size * 0.8, color: GREY });
    this.#doc.moveDown(0.5);
  }

  /** Names and their values, one a line. */
  facts(facts: readonly (readonly [string, string])[]): void {
    for (const [name, value] of facts)
      this.#frame.add('P', () => {
        this.#doc.font(BOLD).fontSize(this.#size).fillColor('black');
        this.#doc.text(`${name} : `, this.#frame.left, this.#doc.y, {
          continued: true,
          width: this.#frame.width,
        });
        this.#doc.font(REGULAR).text(value);
      });
    this.#doc.moveDown(0.4);
  }

  list(items: readonly string[]): void {
    const list = this.#doc.struct('L');
    this.#frame.root.add(list);
    for (const item of items) {
      const entry = this.#doc.struct('LI');
      list.add(entry);
      entry.add(this.#doc.struct('LBody', {}, () => this.#text(`– ${item}`)));
      entry.end();
    }
    list.end();
    this.#doc.moveDown(0.4);
  }

  /** Gives how many rows were written: see `TableLook`. */
  table(
    columns: readonly Column[],
    rows: readonly (readonly Cell[])[],
    look: TableLook = {},
  ): Promise<number> {
    return writeTable(this.#frame, columns, rows, look);
  }

  /** A few figures side by side. */
  tiles(tiles: readonly Tile[]): void {
    writeTiles(this.#frame, tiles);
  }

  /** A chart or a map, as wide as the text, whole on one page. */
  drawing({ alt, height, draw }: Drawing): void {
    const frame = this.#frame;
    frame.room(height);
    const [x, y] = [frame.left, this.#doc.y];
    frame.add('Figure', () => draw(new PdfPen(this.#doc, x, y), frame.width), {
      ...{ alt, bbox: [x, y, x + frame.width, y + height] },
    });
    this.#doc.x = x;
    this.#doc.y = y + height;
    this.#doc.moveDown(0.4);
  }

  /** Pieces side by side, read one after the other; each is written with the same methods. */
  columns(weights: readonly number[], write: readonly (() => void | Promise<void>)[]): Promise<void> {
    return this.#frame.columns(weights, 16, write);
  }

  newPage(): void {
    this.#frame.newPage();
  }

  /** The width of the text, or of the column that is being written. */
  get width(): number {
    return this.#frame.width;
  }

  /** The height that is left on the page. */
  get rest(): number {
    return this.#frame.rest;
  }

  /** Writes the foot of each page and gives the file. */
  end(foot: string): Promise<Buffer> {
    return this.#frame.end(foot);
  }

  get #doc(): PDFKit.PDFDocument {
    return this.#frame.doc;
  }

  #write(tag: string, text: string, look: { font?: string; size?: number; color?: string } = {}): void {
    this.#frame.add(tag, () => this.#text(text, look));
  }

  #text(text: string, { font = REGULAR, size = this.#size, color = 'black' } = {}): void {
    this.#doc
      .font(font)
      .fontSize(size)
      .fillColor(color)
      .text(text, this.#frame.left, this.#doc.y, { width: this.#frame.width });
  }
}
