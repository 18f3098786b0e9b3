import type { CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import { columnName } from '@/lib/domain/exchange';
import { daysBetween } from '@/lib/domain/time';
import { formatTime, parisDay } from '@/lib/wording/dates';
import { workbookText } from '@/lib/workbook/safe-text';
import type { Cell, ColumnKind, TableColumn } from './table-fields';

/** A percentage shows one decimal; the cell keeps every digit of the fraction. */
const FORMATS: Partial<Record<ColumnKind, string>> = {
  count: '#,##0',
  number: '#,##0.###',
  rate: '0.0%',
  euros: '#,##0.00',
  day: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm',
};
const WIDTHS: Record<ColumnKind, number> = {
  text: 32,
  count: 12,
  number: 12,
  rate: 12,
  euros: 18,
  day: 13,
  instant: 18,
  yes_no: 10,
  state: 18,
};
const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDFF' } },
  alignment: { wrapText: true, vertical: 'top' },
};

/** The row of headings of a sheet. */
export const headings = (columns: readonly TableColumn[]): CellValue[] =>
  columns.map(({ label }) => workbookText(label));

/** The cells of a row, each of the kind of its column; null is a blank cell. */
export const typedCells = (columns: readonly TableColumn[], row: readonly Cell[]): CellValue[] =>
  columns.map(({ kind }, index) => workbookCell(row[index] ?? null, kind));

/** A sheet under a frozen and filtered heading, its first row. */
export function typedSheet(name: string, columns: readonly TableColumn[], rows: CellValue[][]): WriteSheet {
  return {
    name,
    columns: columns.map(({ kind }): ColumnDef => {
      const numFmt = FORMATS[kind];
      return { width: WIDTHS[kind], ...(numFmt && { numFmt }) };
    }),
    rows,
    cells: new Map(columns.map((_, index) => [`0,${index}`, { style: HEADING }])),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${rows.length}` },
  };
}

function workbookCell(cell: Cell, kind: ColumnKind): CellValue {
  if (cell === null) return null;
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if (typeof cell === 'number') return cell;
  if (kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return serialDay(cell);
  if (kind === 'instant') {
    const [hour = 0, minute = 0] = formatTime(cell).split(':').map(Number);
    return serialDay(parisDay(cell)) + (hour * 60 + minute) / 1440;
  }
  return workbookText(cell);
}

/** The number of a day in a workbook: no time zone can move it. */
const serialDay = (day: string): number => daysBetween('1899-12-30', day);
