import { CLEAR_WORD, type FilePlace, type FileProblem } from '@/lib/domain/exchange';
import type { CellProblemCode } from '@/lib/domain/file-problem-codes';
import { fold } from '@/lib/domain/fold';
import type { Params } from '@/lib/refusal';
import type { ReadTable, TableRow } from '@/lib/workbook/tables-read';
import { CELLS, type CellKind, type CellValues } from './cell-values';
import { type FileColumn, MARK, type SheetName } from './columns';
import type { FileWords } from './file-words';
import { canonical, parseMark, type RowMark, type Texts } from './row-mark';

/** A count that is cleared is a value of its own: it says that nothing is said. */
const isClearing = (kind: CellKind, text: string): boolean => kind !== 'count' && fold(text) === CLEAR_WORD;

/** A row of a sheet with what its cells say; what is wrong with one is said at its place. */
export class FileRow<Sheet extends string = SheetName> {
  readonly mark: RowMark | undefined;
  /** Set once something of the row is wrong: nothing of it is written. */
  failed = false;
  private readonly told = new Set<string | null>();
  /** Set once what the row says was written, or stands already. */
  done = false;

  constructor(
    readonly sheet: Sheet,
    private readonly columns: readonly FileColumn[],
    private readonly table: ReadTable,
    private readonly row: TableRow,
    private readonly words: FileWords,
    private readonly problems: FileProblem[],
  ) {
    const given = row.cells[MARK.key]?.text;
    this.mark = given === undefined ? undefined : parseMark(given);
    if (given !== undefined && !this.mark) this.refuse(MARK.key, 'unreadable_mark', { text: given });
  }

  get number(): number {
    return this.row.row;
  }

  /** The text of a cell; nothing where it is blank. */
  text(key: string): string {
    return this.row.cells[key]?.text ?? '';
  }

  isBlank(key: string): boolean {
    return this.text(key) === '';
  }

  /** What a cell says: undefined leaves what stands, null clears it. */
  value<Kind extends CellKind>(key: string, kind: Kind): CellValues[Kind] | null | undefined {
    // A spreadsheet keeps the hour that is typed as a number, and may show no day of it.
    const text = (kind === 'time' && this.row.cells[key]?.hour) || this.text(key);
    if (text === '') return undefined;
    if (isClearing(kind, text)) return null;
    const read = CELLS[kind].read(text, this.words);
    if (read.ok) return read.value;
    this.refuse(key, read.code, read.params);
    return undefined;
  }

  /** The same where a blank cell is wrong. */
  needed<Kind extends CellKind>(key: string, kind: Kind): CellValues[Kind] | undefined {
    const value = this.value(key, kind);
    if (value !== undefined && value !== null) return value;
    if (this.isBlank(key) || value === null) this.refuse(key, 'cell_needed', this.heading(key));
    return undefined;
  }

  place(key: string | null): FilePlace {
    const { sheet, columns } = this.table;
    const first = this.columns.find((column) => column.key !== MARK.key && columns[column.key]);
    const column = (key === null ? undefined : columns[key]) ?? (first ? columns[first.key] : undefined);
    return { sheet, row: this.row.row, column: column ?? 'A' };
  }

  /** What is wrong with a cell is said once: what follows from it is not said again. */
  refuse(key: string | null, code: CellProblemCode, params: Params = {}): void {
    this.failed = true;
    if (this.told.has(key)) return;
    this.told.add(key);
    const value = key === null ? '' : this.text(key);
    this.problems.push({ place: this.place(key), code, params: { value, ...params } });
  }

  /** What the row says, as the service would write it. */
  texts(): Texts {
    const said: Record<string, string> = {};
    for (const { key, kind } of this.columns) {
      const text = this.text(key);
      if (text === '' || key === MARK.key) continue;
      said[key] = isClearing(kind, text) ? '' : canonical(kind, text, this.words);
    }
    return said;
  }

  private heading(key: string): Params {
    return { heading: this.columns.find((column) => column.key === key)?.heading ?? key };
  }
}
