import { acceptedLines, uncarriedCharacter, unprotected } from '@/lib/domain/accepted-text';
import {
  FILE_LIMITS,
  LINE_NAMES,
  LINE_TEXTS,
  lineTexts,
  type ReadCell,
  type ReadRow,
} from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { nearest } from '@/lib/domain/nearest';
import { MEASURES } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import { measureColumn } from './column-headings';
import { measureNamed, periodLabel, placeAt } from './column-recognition';
import { countText, unreadable } from './count-cell';
import { type FigureHeader, HEADER_WITHIN, knownHeadings, type NameKey, readHeader } from './header-reader';
import { HiddenRows } from './hidden-rows';
import { type Beside, LeftBeside } from './left-beside';
import { ProblemList } from './problem-list';
import { type SheetCell, type SheetRow, tidy } from './sheet-cells';
import { rangeOf, type SheetLayout, type SheetReader } from './sheet-reader';

/** Characters of all lines together: 50,000 lines with their names and comments come to 10 million. */
const TEXT = 25_000_000;
/** Numbers of all lines together: 60,000 lines of six measures are 360,000. */
const VALUES = 600_000;
const LONGEST = { identifier: 300, comment: 2_000, name: 500 };
/** Lines between two words on how far the reading is. */
const TOLD_EVERY = 1_000;

type Names = Record<NameKey, string>;

/** What the sheets of a file say together: two of them may hold the same line. */
export class FigureLines {
  readonly rows: ReadRow[] = [];
  private readonly seen = new Map<
    string,
    { place: ReadRow['place']; cells: Map<string, ReadRow['place']> }
  >();
  /** The names of a file come back from row to row: each is folded once. */
  private readonly folded = new Map<string, string>();
  private text = 0;
  private values = 0;
  /** The report and revision that the lines of a CSV export carry; null where none does. */
  mark: { report: string; revision: string } | null = null;

  constructor(
    readonly problems: ProblemList,
    private readonly progress: (lines: number) => void = () => undefined,
    readonly beside: Beside = { notices: new ProblemList(), hidden: new ProblemList() },
  ) {}

  add(row: ReadRow): void {
    this.values += row.cells.length;
    this.text += textOf(row);
    if (this.values > VALUES) throw new Refusal('too_large', 'file_too_many_values');
    if (this.text > TEXT) throw new Refusal('too_large', 'file_too_much_text');
    this.rows.push(row);
    if (this.rows.length % TOLD_EVERY === 0) this.progress(this.rows.length);
    this.duplicate(row);
  }

  private foldedOnce(name: string): string {
    const known = this.folded.get(name);
    if (known !== undefined) return known;
    const folded = fold(name);
    this.folded.set(name, folded);
    return folded;
  }

  /** Two rows give the same number of the same line: neither is preferred. */
  private duplicate(row: ReadRow): void {
    const key = row.identifier ?? `=${LINE_NAMES.map((name) => this.foldedOnce(row[name])).join('|')}`;
    const earlier = this.seen.get(key);
    if (!earlier) {
      const cells = new Map(row.cells.map((cell) => [`${cell.measure}|${cell.period}`, row.place]));
      this.seen.set(key, { place: row.place, cells });
      return;
    }
    let said = false;
    for (const cell of row.cells) {
      const address = `${cell.measure}|${cell.period}`;
      const first = earlier.cells.get(address);
      if (!first) earlier.cells.set(address, row.place);
      else if (!said) {
        said = true;
        const elsewhere = first.sheet === row.place.sheet ? null : first.sheet;
        const params = { firstRow: first.row, firstSheet: elsewhere };
        this.problems.add('duplicate_line', { ...row.place, column: cell.place.column }, params);
      }
    }
  }
}

/** The characters that a line takes on its way to the service. */
const textOf = (row: ReadRow): number =>
  (row.identifier?.length ?? 0) +
  LINE_TEXTS.reduce((sum, key) => sum + row[key].length, 0) +
  row.cells.reduce((sum, { text, period }) => sum + text.length + (period?.length ?? 0), 0);

/** Reads one sheet of figures, or a CSV: the template's columns or the wide form, told apart by the header. */
export class FigureSheet implements SheetReader {
  header: FigureHeader | undefined;
  private tried = 0;
  private lastRow = 0;
  private columns: ReadRow['columns'] = {};
  private readonly hidden: HiddenRows;
  /** The columns in which something to send was found, with its first row. */
  private readonly filled = new Map<number, number>();
  private readonly unnamed = new Set<number>();
  private readonly left: LeftBeside;

  constructor(
    private readonly sheet: string,
    private readonly lines: FigureLines,
    /** Headings that make a header: a sheet with the right name needs fewer. */
    private readonly needed = 3,
  ) {
    this.hidden = new HiddenRows(sheet, lines.beside.hidden);
    this.left = new LeftBeside(sheet, lines.beside.notices);
  }

  row(row: SheetRow): boolean {
    if (this.header) this.line(row, this.header);
    else if (knownHeadings(row) >= this.needed) {
      this.header = readHeader(this.sheet, row, this.lines.problems);
      for (const key of LINE_TEXTS) {
        const at = this.header.at[key];
        if (at !== undefined) this.columns[key] = placeAt('', 0, at).column;
      }
    } else {
      this.left.above(row.row);
      return ++this.tried < HEADER_WITHIN;
    }
    return true;
  }

  end({ hiddenColumns, merges }: SheetLayout): void {
    const { header } = this;
    if (!header) return;
    this.hidden.end();
    const left = header.roles.map((role, column) =>
      role?.kind === 'left' ? header.headings[column] : undefined,
    );
    this.left.end(left.filter((heading) => heading !== undefined));
    for (const [column] of this.filled)
      if (hiddenColumns.some(({ from, to }) => column >= from && column <= to))
        this.lines.beside.hidden.add('hidden_column', placeAt(this.sheet, header.row, column), {
          heading: header.headings[column] ?? '',
        });
    for (const range of merges) {
      const area = rangeOf(range);
      if (area && area.toRow >= header.row && area.fromRow <= this.lastRow)
        this.lines.problems.add('merged_cells', placeAt(this.sheet, area.fromRow, area.fromColumn), {
          range,
        });
    }
  }

  private line(row: SheetRow, header: FigureHeader): void {
    const names: Partial<Names> = {};
    const counts: SheetCell[] = [];
    for (const cell of row.cells) {
      const role = header.roles[cell.column];
      if (role?.kind === 'name') names[role.key] = this.name(cell, row.row, role.key);
      else if (role?.kind === 'count') counts.push(cell);
      else if (!role) this.underNoHeading(cell, row.row);
    }
    const read = this.read(row, names, counts, header);
    const { cells, comment, identifier, training } = read;
    const says = cells.length > 0 || comment !== '';
    if (!says) this.left.withoutValue();
    if (!says && identifier === null && training === '' && read.organisation === '' && read.profession === '')
      return;
    this.lastRow = row.row;
    if (says && row.hidden) this.hidden.add(row.row);
    if (says && identifier === null && training === '')
      this.lines.problems.add('line_without_training', placeAt(this.sheet, row.row, header.at.training));
    this.readMark(names, row.row);
    this.lines.add(read);
  }

  private read(row: SheetRow, names: Partial<Names>, counts: SheetCell[], header: FigureHeader): ReadRow {
    return {
      place: { sheet: this.sheet, row: row.row },
      identifier: names.identifier || null,
      ...lineTexts((name) => names[name] ?? ''),
      columns: this.columns,
      cells: this.counts(row.row, names, counts, header),
    };
  }

  private counts(row: number, names: Partial<Names>, counts: SheetCell[], header: FigureHeader): ReadCell[] {
    const { problems } = this.lines;
    const cells: ReadCell[] = [];
    const named = header.form === 'wide' ? measureNamed(names.measure ?? '') : undefined;
    const ofRow = names.period ? (periodLabel(names.period) ?? names.period) : null;
    for (const cell of counts) {
      const role = header.roles[cell.column];
      const place = placeAt(this.sheet, row, cell.column);
      const text = countText(cell, place, problems);
      if (!this.filled.has(cell.column)) this.filled.set(cell.column, row);
      if (text === undefined || role?.kind !== 'count') continue;
      const measure = role.measure ?? named;
      const { doubt } = cell;
      if (measure)
        cells.push({ measure, period: role.period ?? ofRow, text, place, ...(doubt && { doubt }) });
    }
    if (header.form === 'wide' && counts.length > 0 && !named) {
      const place = placeAt(this.sheet, row, header.at.measure);
      if (names.measure)
        problems.add('unknown_measure', place, {
          text: names.measure,
          nearest: nearest(names.measure, MEASURES.map(measureColumn)),
        });
      else problems.add('measure_missing', place);
    }
    return cells;
  }

  private name(cell: SheetCell, row: number, key: NameKey): string {
    const { problems } = this.lines;
    const place = placeAt(this.sheet, row, cell.column);
    if (unreadable(cell, place, problems)) return '';
    const text = key === 'comment' ? acceptedLines(cell.text) : unprotected(tidy(cell.text));
    const limit = key === 'comment' || key === 'identifier' ? LONGEST[key] : LONGEST.name;
    if (key === 'comment' && text !== '' && !this.filled.has(cell.column)) this.filled.set(cell.column, row);
    const character = uncarriedCharacter(text);
    if (character !== undefined) problems.add('uncarried_character', place, { character });
    else if (text.length <= limit) return text;
    else problems.add('text_too_long', place, { limit });
    return '';
  }

  /** Once for each column: its first cell is enough to find it. */
  private underNoHeading(cell: SheetCell, row: number): void {
    if (this.unnamed.has(cell.column) || this.unnamed.size >= FILE_LIMITS.columns) return;
    this.unnamed.add(cell.column);
    this.lines.problems.add('column_without_heading', placeAt(this.sheet, row, cell.column));
  }

  private readMark({ report = '', revision = '' }: Partial<Names>, row: number): void {
    if (report === '' && revision === '') return;
    const { mark } = this.lines;
    if (!mark) this.lines.mark = { report, revision };
    else if (mark.report !== report || mark.revision !== revision)
      this.lines.problems.add('mixed_marks', placeAt(this.sheet, row, this.header?.at.report), {});
  }
}
