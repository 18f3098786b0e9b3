import type { CellDoubt, FileProblem } from '@/lib/domain/exchange';

/** A sheet that a file may hold, by its headings. Plain data: it is handed to the thread that reads. */
export interface TableSpec {
  name: string;
  columns: readonly { key: string; heading: string; required?: boolean }[];
}

/** A cell that holds something: a day as YYYY-MM-DD where it is shown as one, else the text that is shown. */
export interface TableCell {
  kind: 'text' | 'number' | 'date' | 'boolean';
  text: string;
  /** The hour of a date, `09:30`, where its cell shows one. */
  hour?: string | undefined;
  doubt?: CellDoubt | undefined;
}

export interface TableRow {
  /** As the spreadsheet numbers it. */
  row: number;
  /** By the key of its column; a blank cell is left out. */
  cells: Record<string, TableCell>;
}

/** A sheet of a file, as far as it could be read. */
export interface ReadTable {
  /** The name of its spec, and the sheet as the file calls it (nothing of a CSV). */
  name: string;
  sheet: string;
  /** The letter of each column that is there. */
  columns: Record<string, string>;
  rows: TableRow[];
}

/** What a file of tables may hold. */
export interface TablesAsked {
  specs: readonly TableSpec[];
  /** Sheets of the template that nobody reads. */
  besides: readonly string[];
}

/** A file of tables read whole: every row that could be read, and every problem of the others. */
export interface TablesRead {
  tables: ReadTable[];
  problems: FileProblem[];
  /** What was left, or read otherwise than its name says: nothing that refuses the file. */
  notices: FileProblem[];
  /** What its sender does not see, be it changed or not: it is a problem where it changes something. */
  hidden: FileProblem[];
}

/** The sheets as the file calls them, in the order of the names that it may hold. */
export const sheetsInOrder = ({ tables }: TablesRead, names: readonly string[]): string[] =>
  names.flatMap((name) => tables.flatMap((table) => (table.name === name ? [table.sheet] : [])));
