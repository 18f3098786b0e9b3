import { columnName } from '@/lib/domain/exchange';
import {
  attributeOf,
  type Edit,
  edited,
  insert,
  type Piece,
  piecesOf,
  prefixOf,
  tagOf,
  UnknownShape,
  withAttributes,
  withPrefix,
} from './xml-pieces';
import { isSet, tagEnd } from './xml-stream';

/** A cell by its numbers: the row as Excel shows it, 0 for column A. */
export interface CellPlace {
  row: number;
  column: number;
}
/** XFD. */
export const LAST_COLUMN = 16_383;

export const cellKey = ({ row, column }: CellPlace): string => `${columnName(column)}${row}`;

/** `D12` as numbers. */
export function cellAt(reference: string): CellPlace | undefined {
  const [, letters = '', row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === '') return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row), column: column - 1 };
}

/** What stands after the drawing of notes in a sheet. */
const AFTER_NOTES = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/**
 * A sheet of a workbook around its rows, which are never read whole. Comments and CDATA inside the rows, which no
 * spreadsheet writes, could hide anything: such a sheet is of an unknown shape.
 */
export class SheetPart {
  readonly prefix: string;
  /** The stretch of the rows; an empty tag where there is none. */
  readonly rows: Piece;
  private readonly rootTo: number;
  private readonly head: Piece[];
  private readonly tail: Piece[];

  constructor(readonly xml: string) {
    const start = /<(?:[A-Za-z0-9]+:)?worksheet[\s>]/.exec(xml.slice(0, 5_000))?.index ?? -1;
    const rootEnd = start === -1 ? -1 : tagEnd(xml, start);
    if (rootEnd === -1 || xml[rootEnd - 1] === '/') throw new UnknownShape();
    this.prefix = prefixOf(xml, { from: start } as Piece);
    const opens = xml.indexOf(`<${this.prefix}sheetData`, rootEnd);
    const inside = opens === -1 ? -1 : tagEnd(xml, opens) + 1;
    if (inside < 1) throw new UnknownShape();
    const empty = xml[inside - 2] === '/';
    const closing = `</${this.prefix}sheetData>`;
    const insideTo = empty ? inside : xml.lastIndexOf(closing);
    this.rootTo = xml.lastIndexOf(`</${this.prefix}worksheet`);
    if (insideTo < inside || this.rootTo < insideTo) throw new UnknownShape();
    const to = empty ? inside : insideTo + closing.length;
    this.rows = { name: 'sheetData', from: opens, inside, insideTo, to, empty };
    this.head = piecesOf(xml, rootEnd + 1, opens);
    this.tail = piecesOf(xml, to, this.rootTo);
    const strange = ['<!', '<?'].map((mark) => xml.indexOf(mark, inside));
    if (strange.some((at) => at !== -1 && at < insideTo)) throw new UnknownShape();
  }

  /** The columns that are hidden, or have a style of their own. */
  columns() {
    return inside(this.xml, this.head, 'cols').map((piece) => {
      const tag = tagOf(this.xml, piece);
      return {
        from: Number(attributeOf(tag, 'min') ?? 0) - 1,
        to: Number(attributeOf(tag, 'max') ?? 0) - 1,
        hidden: isSet(attributeOf(tag, 'hidden')),
        style: Number(attributeOf(tag, 'style') ?? 0),
      };
    });
  }

  unchosen = (): Edit[] => unchosenViews(this.xml, this.head);

  /** The relation of the drawing that shows its notes. */
  notesDrawing(): string | undefined {
    const piece = this.tail.find(({ name }) => name === 'legacyDrawing');
    return piece && attributeOf(tagOf(this.xml, piece), '[A-Za-z0-9]+:id');
  }

  /** Names that drawing where there is none. */
  withNotesDrawing(relation: string, office: string): Edit[] {
    const next = this.tail.find(({ name }) => AFTER_NOTES.includes(name));
    const element = `<legacyDrawing xmlns:r="${office}" r:id="${relation}"/>`;
    return [insert(next?.from ?? this.rootTo, withPrefix(element, this.prefix))];
  }

  edited = (edits: readonly Edit[]): string => edited(this.xml, edits);
}

/** A sheet no longer chosen: what is typed on one of several goes to all. */
export function unchosenViews(xml: string, parts: readonly Piece[]): Edit[] {
  return inside(xml, parts, 'sheetViews').flatMap((piece) => {
    const tag = tagOf(xml, piece);
    return attributeOf(tag, 'tabSelected') === undefined
      ? []
      : [{ from: piece.from, to: piece.inside, text: withAttributes(tag, { tabSelected: undefined }) }];
  });
}

function inside(xml: string, parts: readonly Piece[], name: string): Piece[] {
  const piece = parts.find((one) => one.name === name);
  return piece ? piecesOf(xml, piece.inside, piece.insideTo) : [];
}
