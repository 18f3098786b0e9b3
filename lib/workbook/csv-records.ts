import { parse } from 'csv-parse/sync';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';
import type { SheetCell, SheetRow } from './sheet-cells';
import type { SheetReader } from './sheet-reader';

const DELIMITERS = [';', ',', '\t'] as const;
/** Blank ones too: the last row of a sheet of Excel. */
const LAST_ROW = 1_048_576;
/** One record longer than this is a quotation mark that was never closed. */
const LONGEST_RECORD = 200_000;
/** The header is looked for in the first records, of which this much is read to find the delimiter. */
const HEAD = 20_000;

/** An export puts an apostrophe before what a spreadsheet would take for a formula. */
const ESCAPED = /^'(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** How many headings of ours a row holds: the delimiter and the header of a CSV are found by it. */
export type KnownHeadings = (row: SheetRow) => number;

/** Reads a CSV as a sheet without a name; rows that hold nothing are passed over. */
export function readCsvSheet(bytes: Buffer, known: KnownHeadings, reader: SheetReader): void {
  const text = withoutHint(decode(bytes));
  let over = false;
  let count = 0;
  records(text, delimiterOf(text, known), (fields, index) => {
    if (over) return;
    const row = rowOf(fields, index + 1);
    if (row.cells.length === 0) return;
    if (++count > FILE_LIMITS.rows) throw new Refusal('too_large', 'file_too_many_rows');
    over = !reader.row(row);
  });
  reader.end({ hiddenColumns: [], merges: [] });
}

/** Its records as they were read, numbered as Excel numbers rows: the first one is row 1. */
export function csvRecords(bytes: Buffer, known: KnownHeadings): { delimiter: string; rows: string[][] } {
  const text = withoutHint(decode(bytes));
  const delimiter = delimiterOf(text, known);
  const rows: string[][] = [];
  records(text, delimiter, (fields) => rows.push(fields));
  return { delimiter, rows };
}

/** UTF-8 where every byte agrees with it, else the Windows-1252 of Excel in French; a file with neither is no text. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(new TextDecoder('utf-16le').decode(bytes));
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return plain(new TextDecoder('windows-1252').decode(bytes));
  }
}

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no text holds
  if (/[\u0000-\u0008\u000e-\u001f\u0080-\u0084\u0086-\u009f]/.test(text))
    throw new Refusal('unsupported', 'file_unknown');
  return text;
}

/** « sep=; » tells Excel the delimiter; Excel shows no row for it. */
const withoutHint = (text: string): string => text.replace(/^sep=.\r?\n/i, '');

/** The delimiter under which the first records hold the most headings of ours. */
function delimiterOf(text: string, headings: KnownHeadings): string {
  const head = text.slice(0, HEAD);
  let best: { delimiter: string; known: number } = { delimiter: ';', known: 0 };
  for (const delimiter of DELIMITERS) {
    let known = 0;
    try {
      records(head, delimiter, (fields, index) => {
        if (index < 10) known = Math.max(known, headings(rowOf(fields, 1)));
      });
    } catch {
      // The head may end inside a quoted field: what was read of it counts.
    }
    if (known > best.known) best = { delimiter, known };
  }
  return best.delimiter;
}

function records(text: string, delimiter: string, each: (fields: string[], index: number) => void): void {
  let index = 0;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
      on_record: (fields: string[]) => {
        if (fields.length > FILE_LIMITS.columns) throw new Refusal('too_large', 'file_too_many_columns');
        if (index >= LAST_ROW) throw new Refusal('too_large', 'file_too_many_rows');
        each(fields, index++);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('invalid', 'csv_damaged', { row: index + 1 });
  }
}

function rowOf(fields: string[], row: number): SheetRow {
  const cells: SheetCell[] = [];
  for (const [column, field] of fields.entries()) {
    const text = ESCAPED.test(field) ? field.slice(1) : field;
    if (text.trim() !== '') cells.push({ column, kind: 'text', text });
  }
  return { row, hidden: false, cells };
}
