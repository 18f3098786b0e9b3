import type { BorderStyle, CellComment } from 'hucre';
import type { Cell, CellStyle, Sheet } from 'hucre/xlsx';

/** What is wrong is never said by a colour alone: the cell has a thick border and a note too. */

export const SERVICE = 'Suivi CMA';
const NOTE = `${SERVICE}\u00a0: `;
/** Between our sentence and the note that the cell had. */
const BEFORE = '\n———\n';
const FILL = 'FFD9D9';
const LINE = 'CE0500';

const side = { style: 'medium', color: { rgb: LINE } } as const;
const border: BorderStyle = { top: side, right: side, bottom: side, left: side };

export type Place = `${number},${number}`;

const EMPTY: Cell = { value: null, type: 'empty' };

/** Colours, frames and annotates a cell; returns the look that it had. */
export function markCell(sheet: Sheet, place: Place, sentence: string): CellStyle | undefined {
  sheet.cells ??= new Map();
  const cell = sheet.cells.get(place) ?? EMPTY;
  sheet.cells.set(place, {
    ...cell,
    style: {
      ...cell.style,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILL } },
      border,
    },
    comment: noteOver(cell.comment, sentence),
  });
  return cell.style;
}

const noteOver = (note: CellComment | undefined, sentence: string): CellComment => ({
  author: SERVICE,
  text: NOTE + sentence + (note ? BEFORE + note.text : ''),
});

/** Takes the marks of an earlier return away: the look that was kept comes back, or that of a cell to fill in. */
export function unmarkCells(sheet: Sheet, lookOf: (place: Place) => CellStyle | undefined): void {
  for (const [key, cell] of sheet.cells ?? []) {
    const colored = isOurs(cell.style);
    const noted = cell.comment?.text.startsWith(NOTE) ?? false;
    if (!colored && !noted) continue;
    const { style, comment, ...rest } = cell;
    const look = colored ? (lookOf(placeOf(key)) ?? plainLook(style)) : style;
    const note = noted ? noteUnder(comment) : comment;
    sheet.cells?.set(key, { ...rest, ...(look && { style: look }), ...(note && { comment: note }) });
  }
}

const isOurs = (style: CellStyle | undefined): boolean =>
  style?.fill?.type === 'pattern' &&
  (style.fill.fgColor?.rgb?.endsWith(FILL) ?? false) &&
  (style.border?.top?.color?.rgb?.endsWith(LINE) ?? false);

function plainLook(style: CellStyle | undefined): CellStyle {
  const { fill: _, border: __, ...rest } = style ?? {};
  return rest;
}

function noteUnder(note: CellComment | undefined): CellComment | undefined {
  const [, under] = note?.text.split(BEFORE) ?? [];
  return under === undefined ? undefined : { text: under };
}

const placeOf = (key: string): Place => {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return `${row},${column}`;
};

/** `D12` and `AA3` as the numbers of a row and a column, 0 for the first. */
export function placeAt(row: number, column: string): Place {
  let index = 0;
  for (const letter of column) index = index * 26 + letter.charCodeAt(0) - 64;
  return `${row - 1},${index - 1}`;
}
