import { Refusal } from '@/lib/refusal';

/** One field longer than this is a quotation mark that was never closed. */
const LONGEST_FIELD = 200_000;
/** The columns that a file of figures has at least. */
const LEAST_COLUMNS = 6;
const QUOTE = 34;
const CR = 13;
const LF = 10;
const BLANKS = [9, 32];
/** An identifier of a line at the beginning of a line inside a field: the field swallowed that row. */
const IDENTIFIED = /^\d{1,9}\|/;
const ROW_INSIDE = /\n\d{1,9}\|[0-9A-Z]{2,3}\|/;

/**
 * The records of a CSV, one after the other: a field between quotation marks may hold delimiters and line breaks, a
 * record ends by CRLF, LF or CR, whatever the others end by. Quotation marks inside a field are letters where it is
 * read without them on one line; where a field that was not closed runs over rows, the file is refused at the row in
 * which it was opened, so that none is lost without a word.
 */
export class CsvFields {
  private at = 0;
  private record = 0;
  /** The fields of the first record that has several: those of all, in a file that a program wrote. */
  private width = 0;
  private readonly delimiterCode: number;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {
    this.delimiterCode = delimiter.charCodeAt(0);
  }

  /** The next record; undefined at the end. */
  next(): string[] | undefined {
    const { text } = this;
    if (this.at >= text.length) return undefined;
    this.record += 1;
    const fields: string[] = [];
    let broken: string | undefined;
    for (;;) {
      const field = text.charCodeAt(this.at) === QUOTE ? (this.quoted() ?? this.bare()) : this.bare();
      if (broken === undefined && /[\r\n]/.test(field)) broken = field;
      fields.push(field);
      const code = text.charCodeAt(this.at);
      if (code !== this.delimiterCode) break;
      this.at += 1;
    }
    this.endOfLine();
    if (broken !== undefined) this.refuseIfSwallowed(fields);
    if (this.width < 3) this.width = fields.length;
    return fields;
  }

  /** To the next delimiter or end of line, whatever stands there. */
  private bare(): string {
    const { text, delimiterCode } = this;
    const from = this.at;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === delimiterCode || code === LF || code === CR) break;
    }
    this.at = at;
    return text.slice(from, at);
  }

  /** Undefined where the quotation mark is a letter of a field that has none around it. */
  private quoted(): string | undefined {
    const { text } = this;
    const from = this.at + 1;
    let piece = from;
    let field = '';
    let isOverLines = false;
    for (;;) {
      const end = text.indexOf('"', piece);
      if (end === -1 || end - from > LONGEST_FIELD) throw this.damaged();
      field += text.slice(piece, end);
      isOverLines ||= /[\r\n]/.test(text.slice(piece, end));
      if (text.charCodeAt(end + 1) === QUOTE) {
        field += '"';
        piece = end + 2;
        continue;
      }
      const after = this.afterBlanks(end + 1);
      if (after !== undefined) {
        this.at = after;
        return field;
      }
      if (isOverLines) throw this.damaged();
      return undefined;
    }
  }

  /** Where a field that is closed ends; undefined where something else follows the quotation mark. */
  private afterBlanks(from: number): number | undefined {
    let at = from;
    while (BLANKS.includes(this.text.charCodeAt(at)) && this.text.charCodeAt(at) !== this.delimiterCode)
      at += 1;
    const code = this.text.charCodeAt(at);
    return Number.isNaN(code) || code === this.delimiterCode || code === LF || code === CR ? at : undefined;
  }

  private endOfLine(): void {
    if (this.text.charCodeAt(this.at) === CR) this.at += 1;
    if (this.text.charCodeAt(this.at) === LF) this.at += 1;
  }

  /**
   * A field that swallowed rows by chance closes well. Then its record has the delimiters of several rows, and another
   * number of fields than all others, or the beginning of a row inside; where rows have no identifier, exactly those
   * of one row for each line break.
   */
  private refuseIfSwallowed(fields: readonly string[]): void {
    const { width } = this;
    const all = fields.reduce((sum, field) => sum + field.split(this.delimiter).length, -1);
    if (width < LEAST_COLUMNS || all < 2 * (width - 1)) return;
    const texts = fields.map((field) => field.replace(/\r\n?/g, '\n'));
    const rows = 1 + texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0);
    const isWhole = !IDENTIFIED.test(fields[0] ?? '') && all === rows * (width - 1);
    if (fields.length !== width || isWhole || texts.some((text) => ROW_INSIDE.test(text)))
      throw this.damaged();
  }

  private damaged(): Refusal {
    return new Refusal('invalid', 'csv_damaged', { row: this.record });
  }
}
