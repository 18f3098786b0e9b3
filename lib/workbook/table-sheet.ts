import { uncarriedCharacter } from '@/lib/domain/accepted-text';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { nearest } from '@/lib/domain/nearest';
import { Refusal } from '@/lib/refusal';
import { placeAt } from './column-recognition';
import { unreadable } from './count-cell';
import { HiddenRows } from './hidden-rows';
import { type Beside, LeftBeside } from './left-beside';
import type { ProblemList } from './problem-list';
import { fileText, headingText, type SheetCell, type SheetRow } from './sheet-cells';
import { rangeOf, type SheetLayout, type SheetReader } from './sheet-reader';
import { foldedHeading, isProblemColumn, type KnownBy, specOfHeader } from './table-headings';
import type { ReadTable, TableCell, TableRow, TableSpec } from './tables-read';

/** The header stands in one of the first rows that hold something, or nowhere. */
const HEADER_WITHIN = 10;
const LONGEST = 4_000;
/** Characters of all tables together. */
const TEXT = 25_000_000;
/** Rows between two words on how far the reading is. */
const TOLD_EVERY = 1_000;

/** What the tables of one file come to, all together. */
export class TableBudget {
  private rows = 0;
  private text = 0;
  constructor(private readonly progress: (rows: number) => void = () => undefined) {}

  take(row: TableRow): void {
    this.rows += 1;
    for (const { text } of Object.values(row.cells)) this.text += text.length;
    if (this.rows > FILE_LIMITS.rows) throw new Refusal('too_large', 'file_too_many_rows');
    if (this.text > TEXT) throw new Refusal('too_large', 'file_too_much_text');
    if (this.rows % TOLD_EVERY === 0) this.progress(this.rows);
  }
}

/** Where a table tells what it finds. */
export interface TableSink extends Beside {
  problems: ProblemList;
}

/** Reads one sheet by the headings of the spec that its header holds most of. */
export class TableSheet implements SheetReader {
  table: ReadTable | undefined;
  private readonly keys = new Map<number, string>();
  private readonly headings = new Map<number, string>();
  private readonly filled = new Map<number, number>();
  private readonly unnamed = new Set<number>();
  private readonly hidden: HiddenRows;
  private readonly left: LeftBeside;
  private readonly problems: ProblemList;
  private headerRow = 0;
  /** Rows that were no header, before one was found. */
  tried = 0;

  constructor(
    private readonly sheet: string,
    private readonly specs: readonly TableSpec[],
    private readonly sink: TableSink,
    private readonly budget: TableBudget,
    private readonly by: KnownBy = 'name',
  ) {
    this.problems = sink.problems;
    this.hidden = new HiddenRows(sheet, sink.hidden);
    this.left = new LeftBeside(sheet, sink.notices);
  }

  row(row: SheetRow): boolean {
    if (this.table) this.line(row, this.table);
    else {
      const spec = specOfHeader(this.specs, row, this.by);
      if (!spec) {
        this.left.above(row.row);
        return ++this.tried < HEADER_WITHIN;
      }
      this.table = this.header(row, spec);
    }
    return true;
  }

  end({ hiddenColumns, merges }: SheetLayout): void {
    if (!this.table) return;
    this.hidden.end();
    this.left.end([]);
    const isHidden = (column: number) => hiddenColumns.some(({ from, to }) => column >= from && column <= to);
    for (const column of this.unnamed)
      this.problems.add('column_without_heading', placeAt(this.sheet, this.headerRow, column));
    for (const column of this.filled.keys())
      if (isHidden(column) && !this.isOwn(column))
        this.sink.hidden.add('hidden_column', placeAt(this.sheet, this.headerRow, column), {
          heading: this.headings.get(column) ?? '',
        });
    const last = this.table.rows.at(-1)?.row ?? 0;
    for (const range of merges) {
      const area = rangeOf(range);
      if (area && area.toRow >= this.headerRow && area.fromRow <= last)
        this.problems.add('merged_cells', placeAt(this.sheet, area.fromRow, area.fromColumn), { range });
    }
  }

  /** The columns that the template itself hides. */
  private isOwn(column: number): boolean {
    return this.keys.get(column) === 'mark';
  }

  private header(row: SheetRow, spec: TableSpec): ReadTable {
    const columns: Record<string, string> = {};
    const headings = spec.columns.map((one) => one.heading);
    this.headerRow = row.row;
    for (const { column, text } of row.cells) {
      const place = placeAt(this.sheet, row.row, column);
      const heading = headingText(text);
      this.headings.set(column, heading);
      if (isProblemColumn(text)) continue;
      const key = spec.columns.find((one) => foldedHeading(one.heading) === foldedHeading(text))?.key;
      const first = key === undefined ? undefined : columns[key];
      if (key === undefined)
        this.problems.add('unknown_column', place, { heading, nearest: nearest(heading, headings) });
      else if (first !== undefined) this.problems.add('duplicate_column', place, { heading, first });
      else {
        columns[key] = place.column;
        this.keys.set(column, key);
      }
    }
    for (const { key, heading, required } of spec.columns)
      if (required && columns[key] === undefined)
        this.problems.add('missing_column', placeAt(this.sheet, row.row), { heading });
    return { name: spec.name, sheet: this.sheet, columns, rows: [] };
  }

  private line(row: SheetRow, table: ReadTable): void {
    const cells: Record<string, TableCell> = {};
    let says = false;
    for (const cell of row.cells) {
      const key = this.keys.get(cell.column);
      if (key === undefined && !this.headings.has(cell.column)) this.unnamed.add(cell.column);
      const read = key === undefined ? undefined : this.cell(cell, row.row);
      if (key === undefined || !read) continue;
      cells[key] = read;
      if (!this.filled.has(cell.column)) this.filled.set(cell.column, row.row);
      says ||= key !== 'mark';
    }
    if (!says) return;
    if (row.hidden) this.hidden.add(row.row);
    const read = { row: row.row, cells };
    this.budget.take(read);
    table.rows.push(read);
  }

  private cell(cell: SheetCell, row: number): TableCell | undefined {
    const place = placeAt(this.sheet, row, cell.column);
    if (unreadable(cell, place, this.problems)) return undefined;
    if (cell.kind === 'error' || cell.kind === 'no_value') return undefined;
    const text = fileText(cell.text);
    const character = uncarriedCharacter(text);
    if (character !== undefined) {
      this.problems.add('uncarried_character', place, { character });
      return undefined;
    }
    if (text.length > LONGEST) {
      this.problems.add('text_too_long', place, { limit: LONGEST });
      return undefined;
    }
    if (text === '' && cell.kind !== 'date') return undefined;
    return {
      kind: cell.kind,
      text,
      ...(cell.hour && { hour: cell.hour }),
      ...(cell.doubt && { doubt: cell.doubt }),
    };
  }
}
