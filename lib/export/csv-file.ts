import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { formatTime, parisDay } from '@/lib/wording/dates';
import { safeText } from '@/lib/workbook/safe-text';
import type { OpenTable } from './table-definition';
import type { Cell, ColumnKind, TableColumn } from './table-fields';

const BOM = '\ufeff';
const ROWS_AT_ONCE = 500;

/** The bytes of a CSV as a French Excel opens it (docs/decisions/0011-exports.md), made while they are sent. */
export function csvFile({ columns, rows }: Pick<OpenTable, 'columns' | 'rows'>): Readable {
  return Readable.from(chunksOf(columns, rows), { objectMode: false, highWaterMark: 65_536 });
}

async function* chunksOf(columns: readonly TableColumn[], rows: OpenTable['rows']): AsyncGenerator<Buffer> {
  let lines: string[][] = [columns.map(({ label }) => safeText(label))];
  let start = BOM;
  for await (const row of rows) {
    lines.push(columns.map(({ kind }, index) => csvCell(row[index] ?? null, kind)));
    if (lines.length < ROWS_AT_ONCE) continue;
    yield Buffer.from(start + written(lines));
    [lines, start] = [[], ''];
  }
  if (lines.length > 0) yield Buffer.from(start + written(lines));
}

const written = (lines: string[][]): string =>
  stringify(lines, { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n\t]/ });

/** A cell as text: decimals with a comma, days as YYYY-MM-DD, instants in Paris time, « oui » and « non ». */
export function csvCell(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimal(cell);
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if (kind === 'instant') return `${parisDay(cell)} ${formatTime(cell)}`;
  return safeText(cell);
}

/** Every digit of a number, with a comma before its decimals. */
const decimal = (value: number): string => String(value).replace('.', ',');
