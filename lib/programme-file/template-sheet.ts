import type { CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnName } from '@/lib/domain/exchange';
import { HEADER, OPEN, OPEN_AMOUNT, OPEN_COMMENT, OPEN_DAY, OPEN_NUMBER } from '@/lib/workbook/sheet-styles';
import {
  dayValue,
  heightFor,
  LANDSCAPE,
  printed,
  tableOf,
  type Written,
  widthFor,
} from '@/lib/workbook/sheet-writer';
import { columnsOf, type FileColumn, MARK, type SheetName } from './columns';
import { digestOf, markText } from './row-mark';
import { rangeName } from './template-lists';
import { NEW_ROWS, type TemplateRow } from './template-rows';

const WRAPPED = new Set([
  'reason',
  'comment',
  'source',
  'healthSource',
  'name',
  'title',
  'regions',
  'conditionText',
]);

/** A sheet of the workbook: a row for each thing that exists, then rows for new ones, with the choices of their cells. */
export function templateSheet(name: SheetName, rows: readonly TemplateRow[], printedAs: string): WriteSheet {
  const columns = columnsOf(name);
  const last = 1 + rows.length + NEW_ROWS;
  const widths = columns.map((column) => ({
    width: widthFor(
      [column.heading, ...rows.map((row) => textOf(name, row, column))],
      column.width ?? 14,
      60,
    ),
    hidden: column.key === MARK.key,
  }));
  const known = rows.map((row) =>
    columns.map(
      (column): Written => ({ value: cellValue(column, textOf(name, row, column)), style: styleOf(column) }),
    ),
  );
  const blank = columns.map((column): Written => ({ value: null, style: styleOf(column) }));
  const heights = rows.map(
    (row, index) =>
      [
        index + 1,
        {
          height: heightFor(
            columns.map((column, at) => [
              WRAPPED.has(column.key) ? textOf(name, row, column) : '',
              widths[at]?.width ?? 14,
            ]),
          ),
        },
      ] as const,
  );
  return {
    name,
    ...tableOf(
      [
        columns.map(({ heading }) => ({ value: heading, style: HEADER })),
        ...known,
        ...Array.from({ length: NEW_ROWS }, () => blank),
      ],
      widths,
    ),
    rowDefs: new Map([[0, { height: 33 }], ...heights]),
    freezePane: { rows: 1, columns: 2 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${last}` },
    dataValidations: columns.flatMap((column, index) => choices(column, columnName(index), last)),
    pageSetup: LANDSCAPE,
    headerFooter: printed(printedAs),
  };
}

/** What a cell of a row says; the mark says which thing it is, and what the row said. */
export function textOf(name: SheetName, { id, texts }: TemplateRow, { key }: FileColumn): string {
  return key === MARK.key ? markText({ id, digest: digestOf(name, texts) }) : (texts[key] ?? '');
}

function cellValue({ kind }: FileColumn, text: string): string | number | Date | null {
  if (text === '') return null;
  if (kind === 'day') return dayValue(text);
  if (kind === 'amount') return Number(text.replace(',', '.'));
  return (kind === 'whole' || kind === 'count') && /^\d+$/.test(text) ? Number(text) : text;
}

function styleOf({ key, kind }: FileColumn): CellStyle {
  if (kind === 'day') return OPEN_DAY;
  if (kind === 'whole' || kind === 'count') return OPEN_NUMBER;
  if (kind === 'amount') return OPEN_AMOUNT;
  return WRAPPED.has(key) ? OPEN_COMMENT : OPEN;
}

/** The drop-down of a column; it warns and lets pass, since the upload reads every cell again. */
function choices({ list, heading }: FileColumn, column: string, last: number): DataValidation[] {
  if (!list) return [];
  return [
    {
      type: 'list',
      formula1: rangeName(list),
      range: `${column}2:${column}${last}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: heading,
      errorMessage: 'Cette valeur n’est pas dans la liste.',
    },
  ];
}
