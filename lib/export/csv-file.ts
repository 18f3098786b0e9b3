import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { formatTime, parisDay } from '@/lib/wording/dates';
import { BYTE_ORDER_MARK, csvField, csvLines } from '@/lib/workbook/csv-writer';
import type { OpenTable } from './table-definition';
import type { Cell, ColumnKind, TableColumn } from './table-fields';

const ROWS_AT_ONCE = 500;

/** The bytes of a CSV as a French Excel opens it (docs/decisions/0011-exports.md), made while they are sent. */
export function csvFile({ columns, rows }: Pick<OpenTable, 'columns' | 'rows'>): Readable {
  return Readable.from(chunksOf(columns, rows), { objectMode: false, highWaterMark: 65_536 });
}

async function* chunksOf(columns: readonly TableColumn[], rows: OpenTable['rows']): AsyncGenerator<Buffer> {
  let lines: string[][] = [columns.map(({ label }) => csvField(label))];
  let start = BYTE_ORDER_MARK;
  for await (const row of rows) {
    lines.push(columns.map(({ kind }, index) => csvCell(row[index] ?? null, kind)));
    if (lines.length < ROWS_AT_ONCE) continue;
    yield Buffer.from(start + csvLines(lines));
    [lines, start] = [[], ''];
    // Rows that are at hand, and a reader who is quick, would keep everybody else from their turn.
    await nextTurn();
  }
  if (lines.length > 0) yield Buffer.from(start + csvLines(lines));
}

/** A cell as text: decimals with a comma, days as YYYY-MM-DD, instants in Paris time, « oui » and « non ». */
export function csvCell(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimal(cell);
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if (kind === 'instant') return `${parisDay(cell)} ${formatTime(cell)}`;
  return csvField(cell);
}

/** Every digit of a number, with a comma before its decimals. */
const decimal = (value: number): string => String(value).replace('.', ',');
