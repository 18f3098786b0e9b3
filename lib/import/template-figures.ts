import type { CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnName, TEMPLATE_SHEETS } from '@/lib/domain/exchange';
import { LINE_COLUMNS } from '@/lib/workbook/column-headings';
import {
  COMPARISON_HEADER,
  HEADER,
  LOCKED,
  LOCKED_NUMBER,
  OPEN,
  OPEN_COMMENT,
  OPEN_NUMBER,
} from '@/lib/workbook/sheet-styles';
import {
  heightFor,
  LANDSCAPE,
  PROTECTION,
  printed,
  tableOf,
  type Written,
  widthFor,
} from '@/lib/workbook/sheet-writer';
import { type FigureColumn, figureColumns } from './figure-columns';
import type { ReportFile } from './report-file';
import { type DropDown, dropDowns, WORDS_LIST } from './template-lists';

/** Rows left open under the known lines. */
export const NEW_ROWS = 200;

/** « Effectifs »: a row for each line of the report and of the year before, then rows for new ones. */
export function figuresSheet(file: ReportFile, printedAs: string): WriteSheet {
  const columns = figureColumns(file);
  const lines = [...file.lines, ...file.linesOfLastYear];
  const newRows = file.trainings.some(({ editable }) => editable) ? NEW_ROWS : 0;
  const last = 1 + lines.length + newRows;
  const known = lines.map((line) =>
    columns.map((column): Written => {
      const value = column.text(line);
      return { value: value === '' ? null : value, style: styleOf(column, line.editable) };
    }),
  );
  const widths = columns.map((column) => widthOf(column, lines.map(column.text)));
  const heights = new Map([[0, { height: 48 }]]);
  for (const [index, line] of lines.entries()) {
    const texts = columns.map(({ kind, text }, at) => {
      const wraps = kind === 'name' || kind === 'comment';
      return [wraps ? String(text(line)) : '', widths[at]?.width ?? 13] as const;
    });
    heights.set(index + 1, { height: heightFor(texts) });
  }
  const blank = columns.map(
    (column): Written => ({
      value: null,
      style: column.kind === 'name' ? OPEN : styleOf(column, true),
    }),
  );
  return {
    name: TEMPLATE_SHEETS.figures,
    ...tableOf(
      [
        columns.map(({ header, kind }) => ({
          value: header,
          style: kind === 'comparison' ? COMPARISON_HEADER : HEADER,
        })),
        ...known,
        ...Array.from({ length: newRows }, () => blank),
      ],
      widths,
    ),
    rowDefs: heights,
    freezePane: { rows: 1, columns: 3 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${last}` },
    dataValidations: [
      ...choices(dropDowns(file), columns, lines.length + 2, last),
      ...(last > 1 ? [figureCheck(columns, last)] : []),
    ],
    protection: PROTECTION,
    pageSetup: LANDSCAPE,
    headerFooter: printed(printedAs),
  };
}

function styleOf({ kind }: FigureColumn, editable: boolean): CellStyle {
  if (kind === 'comparison') return LOCKED_NUMBER;
  if (kind === 'value') return editable ? OPEN_NUMBER : LOCKED_NUMBER;
  if (kind === 'comment') return editable ? OPEN_COMMENT : LOCKED;
  return LOCKED;
}

function widthOf({ header, kind }: FigureColumn, texts: (string | number)[]): ColumnDef {
  if (kind === 'identifier') return { width: 18, hidden: true };
  if (kind === 'comment') return { width: 40 };
  if (kind !== 'name') return { width: 13 };
  const most = header === LINE_COLUMNS.training ? 44 : header === LINE_COLUMNS.section ? 28 : 34;
  return { width: widthFor([header, ...texts.map(String)], 14, most) };
}

/** The drop-downs of the rows for new lines. */
function choices(
  lists: readonly DropDown[],
  columns: readonly FigureColumn[],
  first: number,
  last: number,
): DataValidation[] {
  if (first > last) return [];
  return lists.flatMap(({ header, list, choose }): DataValidation[] => {
    const at = columns.findIndex((one) => one.header === header);
    if (at < 0 || choose === undefined) return [];
    return [
      {
        type: 'list',
        formula1: list,
        range: `${columnName(at)}${first}:${columnName(at)}${last}`,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'stop',
        errorTitle: header,
        errorMessage: choose,
      },
    ];
  });
}

/**
 * A whole number from 0, or one of the words. It warns and lets pass: Excel cannot tell « 12 345 » typed with a
 * no-break space from a word, and the upload reads every cell again.
 */
function figureCheck(columns: readonly FigureColumn[], last: number): DataValidation {
  const values = columns.flatMap(({ kind }, index) => (kind === 'value' ? [columnName(index)] : []));
  const cell = `${values[0]}2`;
  return {
    type: 'custom',
    formula1: `OR(AND(ISNUMBER(${cell}),${cell}>=0,INT(${cell})=${cell}),LEFT(${cell},1)="~",COUNTIF(${WORDS_LIST},${cell})>0)`,
    range: `${cell}:${values.at(-1)}${last}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Un nombre entier',
    errorMessage:
      'Écrivez un nombre entier, «\u00a0rien\u00a0», «\u00a0so\u00a0», «\u00a0~120\u00a0» ou «\u00a0effacer\u00a0».',
  };
}
