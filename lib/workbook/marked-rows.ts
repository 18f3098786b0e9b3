import type { MarkStyles } from './mark-styles';
import { type CellPiece, cellsOfRow, type RowPiece, rowsOf } from './row-pieces';
import { type CellPlace, cellKey, type SheetPart } from './sheet-part';
import { attributeOf, type Edit, withAttributes, withPrefix } from './xml-pieces';
import { isSet } from './xml-stream';

/** What the cells of a sheet become. */
export interface MarkedRows {
  edits: Edit[];
  /** The style that each marked cell had, by its address. */
  looks: Map<string, number>;
  /** The rows that hold a cell to be marked, as they were. */
  rows: string[];
}

interface Asked {
  /** The columns to mark, by row. */
  marks: ReadonlyMap<number, readonly number[]>;
  styles: MarkStyles;
  /** The style that an earlier return found in a cell; undefined where none tells. */
  lookOf: (cell: string) => number | undefined;
}

/** Gives the cells of an earlier return their look back, and marks those that are asked for; others are not parsed. */
export function markRows(sheet: SheetPart, { marks, styles, lookOf }: Asked): MarkedRows {
  const done: MarkedRows = { edits: [], looks: new Map(), rows: [] };
  const columns = sheet.columns().filter(({ style }) => style > 0);
  const styleOfColumn = (column: number) =>
    columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
  const ours =
    styles.ours.size === 0 ? undefined : new RegExp(`\\ss=["'](?:${[...styles.ours].join('|')})["']`);
  const waiting = [...marks.keys()].toSorted((a, b) => a - b);

  const lookBefore = (place: CellPlace, style: number) =>
    styles.ours.has(style) ? (lookOf(cellKey(place)) ?? styles.plain(style)) : style;
  const mark = (place: CellPlace, style: number) => {
    done.looks.set(cellKey(place), style);
    return styles.marked(style);
  };
  const blankCell = (place: CellPlace, style: number) =>
    withPrefix(`<c r="${cellKey(place)}" s="${mark(place, style)}"/>`, sheet.prefix);

  function newRow(row: number): string {
    const cells = (marks.get(row) ?? []).map((column) => blankCell({ row, column }, styleOfColumn(column)));
    return withPrefix(`<row r="${row}">`, sheet.prefix) + cells.join('') + withPrefix('</row>', sheet.prefix);
  }

  function changeRow(row: RowPiece): void {
    const wanted = [...(marks.get(row.number) ?? [])].toSorted((a, b) => a - b);
    if (wanted.length > 0)
      done.rows.push(withAttributes(row.tag, { r: row.number }) + sheet.xml.slice(row.inside, row.to));
    const own = isSet(attributeOf(row.tag, 'customFormat'))
      ? Number(attributeOf(row.tag, 's') ?? 0)
      : undefined;
    const added = (column: number) => blankCell({ row: row.number, column }, own ?? styleOfColumn(column));
    const edits: Edit[] = [];
    let isWider = false;
    for (const cell of cellsOfRow(sheet, row)) {
      while (wanted[0] !== undefined && wanted[0] < cell.column) {
        edits.push({ from: cell.from, to: cell.from, text: added(wanted.shift() ?? 0) });
        isWider = true;
      }
      const isWanted = wanted[0] === cell.column;
      if (isWanted) wanted.shift();
      const style = Number(attributeOf(cell.tag, 's') ?? 0);
      const look = lookBefore(cell, style);
      const next = isWanted ? mark(cell, look) : look;
      if (next !== style) edits.push(restyled(cell, next));
    }
    const rest = wanted.map(added).join('');
    if (rest !== '') isWider = true;
    // What a row says of its width is a hint, and a wrong one is worse than none.
    const tag = isWider ? withAttributes(row.tag, { spans: undefined }) : row.tag;
    if (row.insideTo === row.to && rest !== '')
      edits.push({
        from: row.from,
        to: row.to,
        text: `${tag.replace(/\s*\/>$/, '>')}${rest}${withPrefix('</row>', sheet.prefix)}`,
      });
    else {
      if (tag !== row.tag) edits.unshift({ from: row.from, to: row.inside, text: tag });
      if (rest !== '') edits.push({ from: row.insideTo, to: row.insideTo, text: rest });
    }
    done.edits.push(...edits);
  }

  for (const row of rowsOf(sheet)) {
    while (waiting[0] !== undefined && waiting[0] < row.number)
      done.edits.push({ from: row.from, to: row.from, text: newRow(waiting.shift() ?? 0) });
    const isWanted = waiting[0] === row.number;
    if (isWanted) waiting.shift();
    if (isWanted || ours?.test(sheet.xml.slice(row.inside, row.insideTo))) changeRow(row);
  }
  const last = waiting.map(newRow).join('');
  const { rows } = sheet;
  if (last !== '')
    done.edits.push(
      rows.empty
        ? {
            from: rows.from,
            to: rows.to,
            text: `${sheet.xml.slice(rows.from, rows.to).replace(/\s*\/>$/, '>')}${last}${withPrefix('</sheetData>', sheet.prefix)}`,
          }
        : { from: rows.insideTo, to: rows.insideTo, text: last },
    );
  return done;
}

const restyled = ({ from, inside, tag }: CellPiece, style: number): Edit => ({
  from,
  to: inside,
  text: withAttributes(tag, { s: style === 0 ? undefined : style }),
});
