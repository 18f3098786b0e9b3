import { join } from 'node:path';
import PDFDocument from 'pdfkit';

const FONTS = join(process.cwd(), 'node_modules', 'dejavu-fonts-ttf', 'ttf');
export const REGULAR = 'regular';
export const BOLD = 'bold';
const FILES = { [REGULAR]: 'DejaVuSansCondensed.ttf', [BOLD]: 'DejaVuSansCondensed-Bold.ttf' };

type Parsed = Parameters<PDFKit.PDFDocument['registerFont']>[1];
const parsed = new Map<string, Parsed>();

/** Gives a document that begins without a font those that are written with, and the first of them to write. */
export function addFonts(doc: PDFKit.PDFDocument): void {
  for (const name of [REGULAR, BOLD] as const) doc.registerFont(name, parsedFont(name));
  doc.font(REGULAR);
}

/** A font as the library parsed it for a first document: it takes it for others, whose files it would parse again. */
function parsedFont(name: keyof typeof FILES): Parsed {
  const known = parsed.get(name);
  if (known) return known;
  const first = new PDFDocument({ font: join(FONTS, FILES[name]), autoFirstPage: false });
  const font: Parsed = Reflect.get(Reflect.get(first, '_font'), 'font');
  parsed.set(name, font);
  return font;
}
