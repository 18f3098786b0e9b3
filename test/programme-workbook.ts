import { columnsOf, type SheetName } from '@/lib/programme-file/columns';
import { type RawCell, type RawSheet, workbook } from './workbooks';

/** Rows of a sheet by the keys of its columns, as somebody writes them by hand. */
export type HandRows = Partial<Record<SheetName, Record<string, RawCell>[]>>;

/** A workbook made by hand: the sheets that are given, each with the headings of all its columns. */
export const handmade = (sheets: HandRows): Uint8Array => workbook(handmadeSheets(sheets));

/** The same as sheets that a test changes first. */
export const handmadeSheets = (sheets: HandRows): RawSheet[] =>
  Object.entries(sheets).map(([name, rows]) => {
    const columns = columnsOf(name as SheetName);
    return {
      name,
      rows: [
        columns.map(({ heading }) => heading),
        ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
      ],
    };
  });
