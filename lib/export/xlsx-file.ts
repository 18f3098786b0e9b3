import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CellStyle, type CellValue, type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { columnName } from '@/lib/domain/exchange';
import { daysBetween } from '@/lib/domain/time';
import { formatTime, parisDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { workbookText } from '@/lib/workbook/safe-text';
import type { ContextLine, OpenTable } from './table-definition';
import type { Cell, ColumnKind, TableColumn } from './table-fields';
import { readingRules } from './table-words';
import { writeInThread } from './workbook-thread';

/** The sheets of an exported table. */
export const TABLE_SHEETS = { data: 'Données', about: 'Lisez-moi' } as const;

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
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** A workbook is made whole in memory, 12 kB a line: a longer list is read as CSV, which is sent as it is made. */
export const WORKBOOK_ROWS = 20_000;
/** More rows than this are written in a thread: they would hold the other requests for more than a tenth of a second. */
export const ROWS_HERE = 1_000;
/** After so many rows the other requests have their turn. */
const ROWS_A_TURN = 250;
const CUT: ContextLine = [
  'Lignes',
  `Ce classeur s’arrête aux ${formatCount(WORKBOOK_ROWS)} premières lignes\u00a0: le CSV les a toutes.`,
];

interface Workbook extends Pick<OpenTable, 'columns' | 'rows'> {
  title: string;
  context: readonly ContextLine[];
}

/** A workbook of one table: typed cells under a frozen and filtered heading, and a sheet that says how to read it. */
export async function xlsxFile({ title, columns, rows, context }: Workbook): Promise<Uint8Array> {
  const cells: CellValue[][] = [columns.map(({ label }) => workbookText(label))];
  let isCut = false;
  for await (const row of rows) {
    isCut = cells.length > WORKBOOK_ROWS;
    if (isCut) break;
    cells.push(columns.map(({ kind }, index) => workbookCell(row[index] ?? null, kind)));
    if (cells.length % ROWS_A_TURN === 0) await nextTurn();
  }
  const write = cells.length - 1 > ROWS_HERE ? writeInThread : writeXlsx;
  return write({
    sheets: [dataSheet(columns, cells), aboutSheet(title, columns, isCut ? [...context, CUT] : context)],
    stringMode: 'inline',
    properties: { title: workbookText(title), creator: 'Suivi CMA' },
  });
}

function dataSheet(columns: readonly TableColumn[], rows: CellValue[][]): WriteSheet {
  return {
    name: TABLE_SHEETS.data,
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

function aboutSheet(
  title: string,
  columns: readonly TableColumn[],
  context: readonly ContextLine[],
): WriteSheet {
  const dictionary = columns.map(({ label, about }): CellValue[] => [label, about]);
  const rows: CellValue[][] = [
    [title],
    ...context.map(([label, value]) => [label, value]),
    [],
    ['Comment lire ce fichier'],
    ...readingRules(columns).map(([label, value]) => [label, value]),
    [],
    ['Colonne', 'Ce qu’elle contient'],
    ...dictionary,
  ].map((row) => row.map((cell) => (typeof cell === 'string' ? workbookText(cell) : cell)));
  const headings = [0, context.length + 2, rows.length - dictionary.length - 1];
  return {
    name: TABLE_SHEETS.about,
    columns: [
      { width: 34, style: WRAPPED },
      { width: 100, style: WRAPPED },
    ],
    rows,
    cells: new Map(headings.map((row) => [`${row},0`, { style: { font: { bold: true } } }])),
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
