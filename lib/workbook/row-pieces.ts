import { type CellPlace, cellAt, type SheetPart } from './sheet-part';
import { attributeOf, UnknownShape } from './xml-pieces';
import { tagEnd } from './xml-stream';

/** A row, or a cell of one, as places in the text of its sheet. */
export interface RowPiece {
  number: number;
  from: number;
  inside: number;
  insideTo: number;
  to: number;
  tag: string;
}
export interface CellPiece extends CellPlace {
  from: number;
  to: number;
  /** Its first tag ends here. */
  inside: number;
  tag: string;
}

/** The rows of a sheet, one after the other; their cells are not looked at. */
export function* rowsOf({ xml, prefix, rows }: SheetPart): Generator<RowPiece, void, void> {
  let number = 0;
  for (const piece of elementsOf(xml, `${prefix}row`, rows.inside, rows.insideTo)) {
    number = Number(attributeOf(piece.tag, 'r') ?? number + 1);
    yield { ...piece, number };
  }
}

/** The cells of a row; one without an address stands beside the one before it. */
export function* cellsOfRow({ xml, prefix }: SheetPart, row: RowPiece): Generator<CellPiece, void, void> {
  let column = -1;
  for (const piece of elementsOf(xml, `${prefix}c`, row.inside, row.insideTo)) {
    column = cellAt(attributeOf(piece.tag, 'r') ?? '')?.column ?? column + 1;
    yield { ...piece, row: row.number, column };
  }
}

/** The elements of one name, none of which holds another of that name. */
function* elementsOf(xml: string, name: string, from: number, to: number) {
  const [opening, closing] = [`<${name}`, `</${name}>`];
  for (let at = xml.indexOf(opening, from); at !== -1 && at < to; ) {
    const after = xml.charCodeAt(at + opening.length);
    // `<c` begins other names too.
    const isWhole = after === 62 || after === 47 || after <= 32;
    if (!isWhole) {
      at = xml.indexOf(opening, at + 1);
      continue;
    }
    const inside = tagEnd(xml, at) + 1;
    if (inside === 0) throw new UnknownShape();
    const empty = xml.charCodeAt(inside - 2) === 47;
    const insideTo = empty ? inside : xml.indexOf(closing, inside);
    if (insideTo === -1 || insideTo > to) throw new UnknownShape();
    const end = empty ? inside : insideTo + closing.length;
    yield { from: at, inside, insideTo, to: end, tag: xml.slice(at, inside) };
    at = xml.indexOf(opening, end);
  }
}
