import PDFDocument from 'pdfkit';
import { addFonts, BOLD, REGULAR } from './pdf-fonts';

const MARGIN = 48;
const FOOTER = 28;
/** Where the marks of a page stand, above its text. */
const MARKS_AT = 22;
const FOOT = { font: REGULAR, size: 8, color: '#3a3a3a' };
const MARK = { font: BOLD, size: 9, color: '#b34000' };

export interface Described {
  title: string;
  author: string;
  /** An instant, so that the same content is the same file. */
  at: string;
  /** The white around the text of each page. */
  margin?: number;
  /** Said at the head of each page: « Diffusion restreinte ». */
  marks?: readonly string[];
}

/**
 * The pages of a tagged document: where one writes, what is content and what is not. Everything that says something is
 * an element of the tree; the rest is marked as an artifact.
 */
export class PdfFrame {
  readonly doc: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly #chunks: Buffer[] = [];
  readonly #ended: Promise<Buffer>;
  readonly #margin: number;
  readonly #marks: string;
  #column: { left: number; width: number } | null = null;
  #inArtifact = false;

  constructor({ title, author, at, margin = MARGIN, marks = [] }: Described) {
    this.#margin = margin;
    this.#marks = marks.join(' – ');
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: margin, left: margin, right: margin, bottom: margin + FOOTER },
      pdfVersion: '1.7',
      lang: 'fr-FR',
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      // None yet: those that are parsed already are added below.
      font: '',
      info: { Title: title, Author: author, CreationDate: new Date(at), ModDate: new Date(at) },
    });
    addFonts(this.doc);
    this.doc.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#ended = new Promise((resolve, reject) => {
      this.doc.on('end', () => resolve(Buffer.concat(this.#chunks)));
      this.doc.on('error', reject);
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    if (this.#marks) this.add('P', () => this.#outside(this.#marks, MARKS_AT, MARK));
  }

  get left(): number {
    return this.#column?.left ?? this.doc.page.margins.left;
  }
  get width(): number {
    if (this.#column) return this.#column.width;
    return this.doc.page.width - this.doc.page.margins.left - this.doc.page.margins.right;
  }
  get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }
  /** What is left of the page under what was written. */
  get rest(): number {
    return this.bottom - this.doc.y;
  }

  newPage(): void {
    this.doc.addPage();
  }

  /** Begins another page where less than this height is left. */
  room(height: number): void {
    if (this.doc.y + height > this.bottom) this.newPage();
  }

  /** Several pieces side by side, read one after the other; what follows stands under the longest. */
  async columns(
    weights: readonly number[],
    gap: number,
    write: readonly (() => void | Promise<void>)[],
  ): Promise<void> {
    const [left, width, top] = [this.left, this.width, this.doc.y];
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const free = width - gap * (weights.length - 1);
    const outer = this.#column;
    let [x, end] = [left, top];
    for (const [index, piece] of write.entries()) {
      const own = (free * (weights[index] ?? 0)) / whole;
      this.#column = { left: x, width: own };
      this.#at(x, top);
      await piece();
      end = Math.max(end, this.doc.y);
      x += own + gap;
    }
    this.#column = outer;
    this.#at(left, end);
  }

  /** Writes something that says something, under its tag. */
  add(
    tag: string,
    write: () => void,
    { parent = this.root, alt, bbox }: { parent?: PDFKit.PDFStructureElement; alt?: string; bbox?: Box } = {},
  ): void {
    const options = { ...(alt && { alt }), ...(bbox && { bbox }) };
    const element = this.doc.struct(tag, options, write);
    parent.add(element);
    element.end();
  }

  /** Something for the eye alone. Inside another artifact it is part of that one. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.save();
    if (this.#inArtifact) draw();
    else {
      this.doc.markContent('Artifact', { type });
      this.#inArtifact = true;
      draw();
      this.#inArtifact = false;
      this.doc.endMarkedContent();
    }
    this.doc.restore();
  }

  /** Writes the head and the foot of each page and gives the file. */
  async end(foot: string): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page);
      const of = `${foot} – page ${page - start + 1} sur ${count}`;
      this.artifact(() => this.#outside(of, this.doc.page.height - this.#margin, FOOT), 'Pagination');
      // On the first page they are content: a reader of the tags is told them, once.
      if (this.#marks && page > start)
        this.artifact(() => this.#outside(this.#marks, MARKS_AT, MARK), 'Pagination');
    }
    this.doc.end();
    return this.#ended;
  }

  /** A line in the margin, where writing would begin another page. */
  #outside(text: string, y: number, { font, size, color }: typeof FOOT): void {
    const { doc } = this;
    const at = { x: doc.x, y: doc.y };
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    doc
      .font(font)
      .fontSize(size)
      .fillColor(color)
      .text(text, this.left, y, {
        ...{ width: this.width, lineBreak: false },
      });
    doc.page.margins.bottom = bottom;
    this.#at(at.x, at.y);
  }

  #at(x: number, y: number): void {
    this.doc.x = x;
    this.doc.y = y;
  }
}

/** Left, top, right, bottom. */
export type Box = [number, number, number, number];
