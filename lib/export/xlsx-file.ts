import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { formatCount } from '@/lib/wording/numbers';
import { workbookText } from '@/lib/workbook/safe-text';
import type { ContextLine, OpenTable } from './table-definition';
import type { TableColumn } from './table-fields';
import { readingRules } from './table-words';
import { headings, typedCells, typedSheet } from './typed-sheet';
import { writeInThread } from './workbook-thread';

/** The sheets of an exported table. */
export const TABLE_SHEETS = { data: 'Données', about: 'Lisez-moi' } as const;

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
  const cells: CellValue[][] = [headings(columns)];
  let isCut = false;
  for await (const row of rows) {
    isCut = cells.length > WORKBOOK_ROWS;
    if (isCut) break;
    cells.push(typedCells(columns, row));
    if (cells.length % ROWS_A_TURN === 0) await nextTurn();
  }
  const write = cells.length - 1 > ROWS_HERE ? writeInThread : writeXlsx;
  return write({
    sheets: [
      typedSheet(TABLE_SHEETS.data, columns, cells),
      aboutSheet(title, columns, isCut ? [...context, CUT] : context),
    ],
    stringMode: 'inline',
    properties: { title: workbookText(title), creator: 'Suivi CMA' },
  });
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
  const bold = [0, context.length + 2, rows.length - dictionary.length - 1];
  return {
    name: TABLE_SHEETS.about,
    columns: [
      { width: 34, style: WRAPPED },
      { width: 100, style: WRAPPED },
    ],
    rows,
    cells: new Map(bold.map((row) => [`${row},0`, { style: { font: { bold: true } } }])),
  };
}
