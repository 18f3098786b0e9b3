import { FILE_LIMITS } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';
import { dayOfSerial, hourOfSerial } from './calendar-day';
import { doubtOf } from './cell-doubt';
import { numberText, type SheetCell, type SheetRow } from './sheet-cells';
import { unescaped, type WorkbookFrame } from './workbook-frame';
import { attribute, isSet, XmlStream } from './xml-stream';
import { damaged } from './zip-entries';

/** What reads the rows of a sheet as they come. */
export interface SheetReader {
  /** False where the rest of the sheet is of no use: it is then not even inflated. */
  row(row: SheetRow): boolean;
  /** What stands before and after the rows: the hidden columns, the merged ranges. */
  end(layout: SheetLayout): void;
}

export interface SheetLayout {
  hiddenColumns: { from: number; to: number }[];
  merges: string[];
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

/** Reads a sheet by its cells alone: neither the dimension that it announces nor its merged ranges are believed. */
export async function readSheet(
  chunks: AsyncIterable<Buffer>,
  frame: WorkbookFrame,
  reader: SheetReader,
): Promise<void> {
  const sheet = new Sheet(frame, reader);
  const xml = new XmlStream(sheet);
  for await (const chunk of chunks) {
    xml.write(chunk);
    if (sheet.over) return;
  }
  xml.end();
  reader.end(sheet.layout);
}

class Sheet {
  readonly layout: SheetLayout = { hiddenColumns: [], merges: [] };
  /** Set when the reader wants no more. */
  over = false;
  private rows = 0;
  private row: SheetRow = { row: 0, hidden: false, cells: [] };
  private column = -1;
  private type = 'n';
  private style = -1;
  private value = '';
  private inline = '';
  private formula = false;
  private capture: 'value' | 'inline' | null = null;
  private inCell = false;
  private phonetic = false;
  /** A view may show no zero at all. */
  private zeros = true;

  constructor(
    private readonly frame: WorkbookFrame,
    private readonly reader: SheetReader,
  ) {}

  open(name: string, attributes: string): void {
    if (this.over) return;
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.capture = this.inCell ? 'value' : null;
    else if (name === 't') this.capture = this.inCell && !this.phonetic ? 'inline' : null;
    else if (name === 'f') this.formula = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'sheetView') this.zeros = isSet(attribute(attributes, 'showZeros') ?? '1');
    else if (name === 'mergeCell') this.merge(attribute(attributes, 'ref') ?? '');
    else if (name === 'col' && isSet(attribute(attributes, 'hidden')))
      this.layout.hiddenColumns.push({
        from: Number(attribute(attributes, 'min') ?? 0) - 1,
        to: Number(attribute(attributes, 'max') ?? 0) - 1,
      });
  }

  close(name: string): void {
    if (this.over) return;
    if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 't') this.capture = null;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'row' && this.row.cells.length > 0) {
      this.rows++;
      if (this.rows > FILE_LIMITS.rows) throw new Refusal('too_large', 'file_too_many_rows');
      this.over = !this.reader.row(this.row);
    }
  }

  text(text: string): void {
    if (this.capture === 'value') this.value += text;
    else if (this.capture === 'inline') this.inline += text;
  }

  private openRow(attributes: string): void {
    const number = Number(attribute(attributes, 'r') ?? this.row.row + 1);
    if (!Number.isInteger(number) || number <= this.row.row || number > LAST_ROW) throw damaged();
    this.row = { row: number, hidden: isSet(attribute(attributes, 'hidden')), cells: [] };
    this.column = -1;
  }

  private openCell(attributes: string): void {
    const column = columnOf(attribute(attributes, 'r')) ?? this.column + 1;
    if (column <= this.column || column > LAST_COLUMN) throw damaged();
    this.column = column;
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = Number(attribute(attributes, 's') ?? -1);
    this.value = '';
    this.inline = '';
    this.formula = false;
    this.inCell = true;
  }

  private closeCell(): void {
    this.inCell = false;
    const read = this.read();
    if (!read) return;
    if (this.column >= FILE_LIMITS.columns) throw new Refusal('too_large', 'file_too_many_columns');
    const { formula, zeros } = this;
    const doubt = doubtOf(read, { formula, zeros, format: this.frame.shownBy.get(this.style) });
    this.row.cells.push({ column: this.column, ...read, ...(doubt && { doubt }) });
  }

  private read(): Omit<SheetCell, 'column'> | undefined {
    const { type, value } = this;
    if (type === 'inlineStr') return textCell(this.inline);
    if (type === 'str') return textCell(value);
    if (value === '') return this.formula ? { kind: 'no_value', text: '' } : undefined;
    if (type === 's') {
      const shared = this.frame.strings[Number(value)];
      if (shared === undefined) throw damaged();
      return textCell(shared);
    }
    if (type === 'b') return { kind: 'boolean', text: value === '1' || value === 'true' ? 'VRAI' : 'FAUX' };
    if (type === 'e') return { kind: 'error', text: value };
    if (type === 'd') return { kind: 'date', text: value.slice(0, 10), ...hourIn(value.slice(11, 16)) };
    const number = Number(value);
    if (!Number.isFinite(number)) return textCell(value);
    // What is shown is what is meant: « 100 % » is no count, though the cell holds 1.
    if (this.frame.percentStyles.has(this.style)) return textCell(`${numberText(number * 100)}\u00a0%`);
    if (!this.frame.dateStyles.has(this.style)) return { kind: 'number', text: numberText(number) };
    const hour = this.frame.hourStyles.has(this.style) ? hourOfSerial(number) : '';
    return { kind: 'date', text: dayOfSerial(number, this.frame.system1904), ...hourIn(hour) };
  }

  private merge(range: string): void {
    this.layout.merges.push(range);
    if (this.layout.merges.length > FILE_LIMITS.merges)
      throw new Refusal('too_large', 'file_too_many_merges');
  }
}

const hourIn = (hour: string): Pick<SheetCell, 'hour'> => (hour === '' ? {} : { hour });

const textCell = (text: string): Omit<SheetCell, 'column'> | undefined =>
  text === '' || text.trim() === '' ? undefined : { kind: 'text', text: unescaped(text) };

function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (at === 0 || at > 3) throw damaged();
  return column - 1;
}

/** « B3:D12 » as rows and columns, 0 for column A; undefined where it is no range. */
export function rangeOf(range: string) {
  const [, from, first, to, last] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(range) ?? [];
  if (from === undefined || first === undefined) return undefined;
  return {
    fromColumn: columnOf(from) ?? 0,
    fromRow: Number(first),
    toColumn: columnOf(to ?? from) ?? 0,
    toRow: Number(last ?? first),
  };
}
