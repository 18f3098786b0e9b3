import { columnName, FILE_LIMITS } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';
import { decodeCsv, hasStrayByte } from './csv-encoding';
import { CsvFields } from './csv-fields';
import type { ProblemList } from './problem-list';
import { bareText } from './safe-text';
import type { SheetCell, SheetRow } from './sheet-cells';
import type { SheetReader } from './sheet-reader';

const DELIMITERS = [';', ',', '\t'] as const;
/** Blank ones too: the last row of a sheet of Excel. */
const LAST_ROW = 1_048_576;
/** The header is looked for in the first records, of which this much is read to find the delimiter. */
const HEAD = 20_000;
const HEADER_WITHIN = 10;

/** How many headings of ours a row holds: the delimiter and the header of a CSV are found by it. */
export type KnownHeadings = (row: SheetRow) => number;

/** Reads a CSV as a sheet without a name; rows that hold nothing are passed over. */
export function readCsvSheet(
  bytes: Buffer,
  known: KnownHeadings,
  reader: SheetReader,
  problems: ProblemList,
): void {
  const { text, delimiter } = opened(bytes, known);
  let over = false;
  let count = 0;
  records(text, delimiter, (fields, index) => {
    if (over) return;
    const row = rowOf(fields, index + 1, problems);
    if (row.cells.length === 0) return;
    if (++count > FILE_LIMITS.rows) throw new Refusal('too_large', 'file_too_many_rows');
    over = !reader.row(row);
  });
  reader.end({ hiddenColumns: [], merges: [] });
}

/** Its records as they were read, numbered as Excel numbers rows: the first one is row 1. */
export function csvRecords(bytes: Buffer, known: KnownHeadings): { delimiter: string; rows: string[][] } {
  const { text, delimiter } = opened(bytes, known);
  const rows: string[][] = [];
  records(text, delimiter, (fields) => rows.push(fields));
  return { delimiter, rows };
}

function opened(bytes: Buffer, known: KnownHeadings): { text: string; delimiter: string } {
  const text = withoutHint(decodeCsv(bytes, (one) => layoutOf(withoutHint(one), known).known));
  return { text, delimiter: layoutOf(text, known).delimiter };
}

/** « sep=; » tells Excel the delimiter; Excel shows no row for it. */
const withoutHint = (text: string): string => text.replace(/^sep=.(?:\r\n?|\n)/i, '');

/** The delimiter under which the first records hold the most headings of ours, and how many these are. */
function layoutOf(text: string, headings: KnownHeadings): { delimiter: string; known: number } {
  const head = text.slice(0, HEAD);
  let best = { delimiter: ';', known: 0 };
  for (const delimiter of DELIMITERS) {
    let known = 0;
    try {
      const fields = new CsvFields(head, delimiter);
      for (let index = 0; index < HEADER_WITHIN; index += 1) {
        const record = fields.next();
        if (record) known = Math.max(known, headings(rowOf(record, 1)));
      }
    } catch {
      // The head may end inside a quoted field: what was read of it counts.
    }
    if (known > best.known) best = { delimiter, known };
  }
  return best;
}

function records(text: string, delimiter: string, each: (fields: string[], index: number) => void): void {
  const reading = new CsvFields(text, delimiter);
  for (let index = 0; ; index += 1) {
    const fields = reading.next();
    if (!fields) return;
    // A spreadsheet writes the columns at the right that were once touched: they hold nothing.
    while (fields.length > 1 && fields.at(-1) === '') fields.pop();
    if (fields.length > FILE_LIMITS.columns) throw new Refusal('too_large', 'file_too_many_columns');
    if (index >= LAST_ROW) throw new Refusal('too_large', 'file_too_many_rows');
    each(fields, index);
  }
}

function rowOf(fields: string[], row: number, problems?: ProblemList): SheetRow {
  const cells: SheetCell[] = [];
  for (const [column, field] of fields.entries()) {
    if (field.trim() === '') continue;
    if (hasStrayByte(field))
      problems?.add(
        'undecoded_text',
        { sheet: '', row, column: columnName(column) },
        { text: field.toWellFormed().slice(0, 60) },
      );
    else cells.push({ column, kind: 'text', text: bareText(field) });
  }
  return { row, hidden: false, cells };
}
