import { stringify } from 'csv-stringify/sync';
import { uncarriedOut } from '@/lib/domain/accepted-text';
import { safeText } from './safe-text';

/** A program reads the accents of a CSV right by its first character. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A text as a field: what a spreadsheet would run is a text again after an apostrophe. */
export const csvField = (text: string): string => safeText(uncarriedOut(text));

/**
 * Rows of fields as the text of a CSV, the only way in which the service writes one. A line break of any kind stands
 * between quotation marks: a reader may take each for the end of a row, and what follows it for a formula.
 */
export const csvLines = (rows: readonly (readonly string[])[], delimiter = ';'): string =>
  stringify([...rows], {
    delimiter,
    record_delimiter: 'windows',
    quoted_match: /[\r\n\t\u0085\u2028\u2029]/,
  });

/** The bytes of a whole CSV as a French Excel opens it: UTF-8 with its mark. Numbers are written as they are. */
export const csvBytes = (rows: readonly (readonly (string | number)[])[], delimiter?: string): Uint8Array => {
  const fields = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell) : csvField(cell))),
  );
  return new TextEncoder().encode(BYTE_ORDER_MARK + csvLines(fields, delimiter));
};
