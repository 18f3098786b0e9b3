import { join } from 'node:path';
import PDFDocument from 'pdfkit';

const FONTS = join(process.cwd(), 'node_modules', 'dejavu-fonts-ttf', 'ttf');
// Named by their path: a font registered under another name is opened again at each use.
const REGULAR = join(FONTS, 'DejaVuSansCondensed.ttf');
const BOLD = join(FONTS, 'DejaVuSansCondensed-Bold.ttf');

const MARGIN = 48;
const FOOTER = 28;
const GREY = '#3a3a3a';
const RULE = '#929292';
const SHADE = '#eeeeee';
const ROWS_AT_ONCE = 20;

export interface Column {
  label: string;
  /** A share of the width. */
  width: number;
  numeric?: boolean;
}

/**
 * A document of headings, paragraphs, lists and tables that a screen reader follows: tagged, in French, with a title
 * and embedded fonts. Tables go over pages, with their header on each.
 */
export class TaggedPdf {
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #chunks: Buffer[] = [];
  readonly #ended: Promise<Buffer>;
  #inArtifact = false;

  /** `at`: an instant, so that the same content is the same file. */
  constructor({ title, author, at }: { title: string; author: string; at: string }) {
    this.#doc = new PDFDocument({
      size: 'A4',
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOTER },
      pdfVersion: '1.7',
      lang: 'fr-FR',
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      font: REGULAR,
      info: { Title: title, Author: author, CreationDate: new Date(at), ModDate: new Date(at) },
    });
    this.#doc.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#ended = new Promise((resolve, reject) => {
      this.#doc.on('end', () => resolve(Buffer.concat(this.#chunks)));
      this.#doc.on('error', reject);
    });
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
  }

  heading(level: 1 | 2 | 3, text: string): void {
    const size = { 1: 18, 2: 14, 3: 11 }[level];
    this.#room(level === 1 ? 60 : 90);
    this.#doc.moveDown(level === 1 ? 0 : 0.8);
    this.#add(`H${level}`, () =>
      this.#doc.font(BOLD).fontSize(size).fillColor('black').text(text, this.#left),
    );
    this.#doc.moveDown(0.3);
  }

  paragraph(text: string, { bold = false } = {}): void {
    this.#add('P', () =>
      this.#doc
        .font(bold ? BOLD : REGULAR)
        .fontSize(10)
        .fillColor('black')
        .text(text, this.#left),
    );
    this.#doc.moveDown(0.4);
  }

  /** Names and their values, one a line. */
  facts(facts: readonly (readonly [string, string])[]): void {
    for (const [name, value] of facts)
      this.#add('P', () => {
        this.#doc.font(BOLD).fontSize(10).fillColor('black');
        this.#doc.text(`${name} : `, this.#left, this.#doc.y, { continued: true });
        this.#doc.font(REGULAR).text(value);
      });
    this.#doc.moveDown(0.4);
  }

  list(items: readonly string[]): void {
    const list = this.#doc.struct('L');
    this.#root.add(list);
    for (const item of items) {
      const entry = this.#doc.struct('LI');
      list.add(entry);
      entry.add(
        this.#doc.struct('LBody', {}, () => {
          this.#doc.font(REGULAR).fontSize(10).fillColor('black').text(`– ${item}`, this.#left);
        }),
      );
      entry.end();
    }
    list.end();
    this.#doc.moveDown(0.4);
  }

  /** Lets other work pass from time to time: thousands of lines take seconds to lay out. */
  async table(columns: readonly Column[], rows: readonly (readonly string[])[]): Promise<void> {
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    const widths = columns.map(({ width }) => (width / whole) * this.#width);
    const table = this.#doc.struct('Table');
    this.#root.add(table);
    const labels = columns.map(({ label }) => label);
    const first = rows[0];
    this.#room(this.#rowHeight(labels, widths, BOLD) + (first ? this.#rowHeight(first, widths, REGULAR) : 0));
    this.#row(table, columns, widths, labels, true);
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
      if (this.#doc.y + this.#rowHeight(row, widths, REGULAR) > this.#bottom) {
        this.#doc.addPage();
        // Repeated for the eye: the first one already names the columns to a reader of the tags.
        this.#artifact(() => this.#cells(columns, widths, labels, true, (_, draw) => draw()));
      }
      this.#row(table, columns, widths, row, false);
    }
    table.end();
    this.#doc.moveDown(0.6);
    this.#doc.x = this.#left;
  }

  /** Writes the foot of each page and gives the file. */
  async end(foot: string): Promise<Buffer> {
    this.#root.end();
    const { start, count } = this.#doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.#doc.switchToPage(page);
      // A foot stands in the margin, where writing would begin another page.
      const { bottom } = this.#doc.page.margins;
      this.#doc.page.margins.bottom = 0;
      this.#artifact(() =>
        this.#doc
          .font(REGULAR)
          .fontSize(8)
          .fillColor(GREY)
          .text(`${foot} – page ${page - start + 1} sur ${count}`, this.#left, this.#bottomOfPage - MARGIN, {
            width: this.#width,
            lineBreak: false,
          }),
      );
      this.#doc.page.margins.bottom = bottom;
    }
    this.#doc.end();
    return this.#ended;
  }

  get #left(): number {
    return this.#doc.page.margins.left;
  }
  get #width(): number {
    return this.#doc.page.width - this.#doc.page.margins.left - this.#doc.page.margins.right;
  }
  get #bottomOfPage(): number {
    return this.#doc.page.height;
  }
  get #bottom(): number {
    return this.#doc.page.height - this.#doc.page.margins.bottom;
  }

  /** Begins another page where less than this height is left. */
  #room(height: number): void {
    if (this.#doc.y + height > this.#bottom) this.#doc.addPage();
  }

  #add(tag: string, write: () => void): void {
    const element = this.#doc.struct(tag, {}, write);
    this.#root.add(element);
    element.end();
  }

  #artifact(write: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Pagination' });
    this.#inArtifact = true;
    write();
    this.#inArtifact = false;
    this.#doc.endMarkedContent();
  }

  #rowHeight(row: readonly string[], widths: readonly number[], font: string): number {
    this.#doc.font(font).fontSize(8.5);
    return (
      Math.max(
        ...row.map((text, index) =>
          this.#doc.heightOfString(text || ' ', { width: (widths[index] ?? 0) - 8 }),
        ),
      ) + 6
    );
  }

  #row(
    table: PDFKit.PDFStructureElement,
    columns: readonly Column[],
    widths: readonly number[],
    row: readonly string[],
    header: boolean,
  ): void {
    const line = this.#doc.struct('TR');
    table.add(line);
    this.#cells(columns, widths, row, header, (_, draw) => {
      const cell = this.#doc.struct(header ? 'TH' : 'TD', {}, draw);
      if (header) this.#scope(cell);
      line.add(cell);
      cell.end();
    });
    line.end();
  }

  /** A header of a column says so: the library's own types leave it out. */
  #scope(cell: PDFKit.PDFStructureElement): void {
    const dictionary: { data: Record<string, unknown> } = Reflect.get(cell, 'dictionary');
    dictionary.data.A = { O: 'Table', Scope: 'Column' };
  }

  #cells(
    columns: readonly Column[],
    widths: readonly number[],
    row: readonly string[],
    header: boolean,
    place: (index: number, draw: () => void) => void,
  ): void {
    const doc = this.#doc;
    const top = doc.y;
    const font = header ? BOLD : REGULAR;
    const height = this.#rowHeight(row, widths, font);
    let x = this.#left;
    if (header) this.#shade(top, height);
    for (const [index, text] of row.entries()) {
      const width = widths[index] ?? 0;
      const at = x;
      place(index, () => {
        doc
          .font(font)
          .fontSize(8.5)
          .fillColor('black')
          .text(text || ' ', at + 4, top + 3, {
            width: width - 8,
            align: columns[index]?.numeric ? 'right' : 'left',
          });
      });
      x += width;
    }
    this.#rule(top + height);
    doc.x = this.#left;
    doc.y = top + height;
  }

  #shade(top: number, height: number): void {
    this.#artifactShape(() => this.#doc.rect(this.#left, top, this.#width, height).fill(SHADE));
  }
  #rule(y: number): void {
    this.#artifactShape(() =>
      this.#doc
        .moveTo(this.#left, y)
        .lineTo(this.#left + this.#width, y)
        .lineWidth(0.5)
        .stroke(RULE),
    );
  }
  /** Lines and shades say nothing; inside a repeated header they are part of it already. */
  #artifactShape(draw: () => void): void {
    this.#doc.save();
    if (this.#inArtifact) draw();
    else {
      this.#doc.markContent('Artifact', { type: 'Layout' });
      draw();
      this.#doc.endMarkedContent();
    }
    this.#doc.restore();
  }
}
