import type { NamedRange, PageSetup } from 'hucre';
import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import { workbookText } from './safe-text';

/** A cell to write. */
export interface Written {
  value: CellValue;
  style: CellStyle;
}

/** A text is written so that every program reads it as it is. */
const carriedValue = (value: CellValue): CellValue =>
  typeof value === 'string' ? workbookText(value) : value;
const carried = ({ value, style }: Written): Written => ({ value: carriedValue(value), style });

/** Rows of styled cells as the workbook writer takes them. */
export function cellsOf(rows: readonly (readonly (Written | null)[])[]): Pick<WriteSheet, 'rows' | 'cells'> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, given] of rows.entries())
    for (const [column, cell] of given.entries()) if (cell) cells.set(`${row},${column}`, carried(cell));
  return { rows: rows.map(() => []), cells };
}

/**
 * The same for a table without holes, however long: a cell that looks as most of its column does is written in the
 * rows, and the columns wear the look. Half the time and memory of the other way.
 */
export function tableOf(
  rows: readonly (readonly Written[])[],
  columns: readonly ColumnDef[],
): Pick<WriteSheet, 'rows' | 'cells' | 'columns'> {
  const looks = columns.map((_, column) => commonest(rows.map((row) => row[column]?.style)));
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, given] of rows.entries())
    for (const [column, cell] of given.entries())
      if (cell.style !== looks[column]) cells.set(`${row},${column}`, carried(cell));
  return {
    rows: rows.map((row) => row.map(({ value }) => carriedValue(value))),
    cells,
    columns: columns.map((column, index) => {
      const style = looks[index];
      return style ? { ...column, style } : column;
    }),
  };
}

function commonest<T>(all: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Protected without a password: it keeps people from slips, not from anything they want to do. */
export const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
};

/** A4 on its side, as many pages high as it takes, the header on each. */
export const LANDSCAPE: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 },
};

/** What each printed page says of itself; & begins a code in it. */
export const printed = (text: string): NonNullable<WriteSheet['headerFooter']> => ({
  oddHeader: `&L${text.replaceAll('&', '&&')}&R&A`,
  oddFooter: '&RPage &P / &N',
});

/** A day as the workbook holds it: midnight, without a zone. */
export const dayValue = (day: string | null): Date | null =>
  day === null || day === '' ? null : new Date(`${day}T00:00:00.000Z`);

/** A width that holds the longest of some texts, between two bounds; in characters. */
export const widthFor = (texts: Iterable<string>, least: number, most: number): number => {
  let longest = least;
  for (const text of texts) longest = Math.max(longest, text.length + 2);
  return Math.min(longest, most);
};

/** The height of a row whose texts wrap in columns of some widths: programs other than Excel do not find it alone. */
export function heightFor(texts: readonly (readonly [text: string, width: number])[]): number {
  let lines = 1;
  for (const [text, width] of texts) {
    const wrapped = text.split('\n').map((line) => Math.ceil((line.length + 1) / (width - 1)));
    lines = Math.max(
      lines,
      wrapped.reduce((sum, one) => sum + Math.max(one, 1), 0),
    );
  }
  return 15 * Math.min(lines, 20);
}

/** Excel finds a filter by its sheet, other programs by this name. */
export const filterRange = ({ name, autoFilter }: WriteSheet): NamedRange[] =>
  autoFilter
    ? [
        {
          name: '_xlnm._FilterDatabase',
          range: `${name}!${autoFilter.range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
          scope: name,
        },
      ]
    : [];
