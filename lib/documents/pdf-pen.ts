import { BOLD, REGULAR } from './pdf-fonts';

interface Stroke {
  color?: string;
  width?: number;
  /** Lengths of a dash and of the gap after it. */
  dash?: readonly [number, number];
}

interface Written {
  size?: number;
  color?: string;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  width?: number;
}

/** Draws vectors and short texts in a box whose corner is 0, 0: charts look the same wherever they stand. */
export class PdfPen {
  readonly #doc: PDFKit.PDFDocument;
  readonly #x: number;
  readonly #y: number;

  constructor(doc: PDFKit.PDFDocument, x: number, y: number) {
    this.#doc = doc;
    this.#x = x;
    this.#y = y;
  }

  /** The same in a box that stands elsewhere. */
  moved(x: number, y: number): PdfPen {
    return new PdfPen(this.#doc, this.#x + x, this.#y + y);
  }

  rect(x: number, y: number, width: number, height: number, color: string): void {
    if (width > 0) this.#doc.rect(this.#x + x, this.#y + y, width, height).fill(color);
  }

  frame(x: number, y: number, width: number, height: number, color: string): void {
    this.#doc
      .rect(this.#x + x, this.#y + y, width, height)
      .lineWidth(0.5)
      .stroke(color);
  }

  /** Slanted lines over a rectangle: what is declared and not verified, what is not known. */
  hatch(x: number, y: number, width: number, height: number, color: string, every = 3): void {
    if (width <= 0) return;
    const doc = this.#doc;
    doc.save();
    doc.rect(this.#x + x, this.#y + y, width, height).clip();
    for (let at = -height; at < width; at += every)
      doc.moveTo(this.#x + x + at, this.#y + y + height).lineTo(this.#x + x + at + height, this.#y + y);
    doc.lineWidth(0.6).stroke(color);
    doc.restore();
  }

  line(points: readonly { x: number; y: number }[], { color = 'black', width = 1, dash }: Stroke = {}): void {
    const [first, ...others] = points;
    if (!first || others.length === 0) return;
    const doc = this.#doc;
    doc.save();
    doc.moveTo(this.#x + first.x, this.#y + first.y);
    for (const { x, y } of others) doc.lineTo(this.#x + x, this.#y + y);
    doc.lineWidth(width);
    if (dash) doc.dash(dash[0], { space: dash[1] });
    doc.stroke(color);
    doc.restore();
  }

  dot(x: number, y: number, radius: number, color: string): void {
    this.#doc.circle(this.#x + x, this.#y + y, radius).fill(color);
  }

  /** The outline of an SVG path, so many times smaller. */
  outline(path: string, scale: number, fill: string, line: string): void {
    const doc = this.#doc;
    doc.save();
    doc.translate(this.#x, this.#y).scale(scale);
    doc
      .path(path)
      .lineWidth(0.5 / scale)
      .fillAndStroke(fill, line);
    doc.restore();
  }

  /** Only the lines of an SVG path. */
  strokes(path: string, scale: number, color: string): void {
    const doc = this.#doc;
    doc.save();
    doc.translate(this.#x, this.#y).scale(scale);
    doc
      .path(path)
      .lineWidth(0.5 / scale)
      .stroke(color);
    doc.restore();
  }

  /** One line of text: of a given width where it stands at the middle or at the right of it. */
  text(text: string, x: number, y: number, options: Written = {}): void {
    const { size = 7.5, color = 'black', bold = false, align = 'left', width } = options;
    const doc = this.#doc;
    doc
      .font(bold ? BOLD : REGULAR)
      .fontSize(size)
      .fillColor(color);
    const own = doc.widthOfString(text);
    const free = (width ?? own) - own;
    const shift = align === 'left' ? 0 : align === 'right' ? free : free / 2;
    doc.text(text, this.#x + x + shift, this.#y + y, { lineBreak: false });
  }

  /** As much of a line as a width holds, with three dots where some is left out. */
  cut(text: string, width: number, size: number, bold = false): string {
    let kept = text;
    while (kept.length > 1 && this.widthOf(kept === text ? kept : `${kept}…`, size, bold) > width)
      kept = kept.slice(0, -1).trimEnd();
    return kept === text ? text : `${kept}…`;
  }

  widthOf(text: string, size: number, bold = false): number {
    return this.#doc
      .font(bold ? BOLD : REGULAR)
      .fontSize(size)
      .widthOfString(text);
  }
}

/** Something drawn, with what it says for those who do not see it. */
export interface Drawing {
  alt: string;
  height: number;
  draw: (pen: PdfPen, width: number) => void;
}
