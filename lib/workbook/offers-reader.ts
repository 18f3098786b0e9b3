import { CLEAR_WORD, type ReadOffer } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { nearest } from '@/lib/domain/nearest';
import { OFFER_COLUMNS } from './column-headings';
import { type OfferColumnKey, offerHeadingOf, placeAt } from './column-recognition';
import { unreadable } from './count-cell';
import { HEADER_WITHIN } from './header-reader';
import { HiddenRows } from './hidden-rows';
import { type Beside, LeftBeside } from './left-beside';
import type { ProblemList } from './problem-list';
import { headingText, readDay, type SheetCell, type SheetRow, tidy } from './sheet-cells';
import { rangeOf, type SheetLayout, type SheetReader } from './sheet-reader';

const LONGEST = 100;
const NEEDED = ['identifier', 'openedOn'] as const;

/** Two of its headings: less is a title above them. */
const isHeader = ({ cells }: SheetRow): boolean =>
  cells.filter(({ text }) => offerHeadingOf(text) !== undefined).length >= NEEDED.length;

/** Reads the sheet « Ouvertures »: the day of each opening, by the identifier of its line. */
export class OfferSheet implements SheetReader {
  readonly offers: ReadOffer[] = [];
  private at: Partial<Record<OfferColumnKey, number>> | undefined;
  private headerRow = 0;
  private lastRow = 0;
  private readonly first = new Map<string, number>();
  private readonly hidden: HiddenRows;
  private readonly left: LeftBeside;
  private tried = 0;

  constructor(
    private readonly sheet: string,
    private readonly problems: ProblemList,
    private readonly beside: Beside,
  ) {
    this.hidden = new HiddenRows(sheet, beside.hidden);
    this.left = new LeftBeside(sheet, beside.notices);
  }

  row(row: SheetRow): boolean {
    if (this.at) this.line(row, this.at);
    else if (isHeader(row)) this.at = this.header(row);
    else {
      this.left.above(row.row);
      return ++this.tried < HEADER_WITHIN;
    }
    return true;
  }

  end({ hiddenColumns, merges }: SheetLayout): void {
    if (!this.at && this.tried > 0)
      this.problems.add('offers_without_header', placeAt(this.sheet, 1), { sheet: this.sheet });
    this.hidden.end();
    this.left.end([]);
    const opened = this.at?.openedOn;
    const isHidden = hiddenColumns.some(
      ({ from, to }) => opened !== undefined && opened >= from && opened <= to,
    );
    if (isHidden && this.offers.length > 0)
      this.beside.hidden.add('hidden_column', placeAt(this.sheet, this.headerRow, opened), {
        heading: OFFER_COLUMNS.openedOn,
      });
    for (const range of merges) {
      const area = rangeOf(range);
      if (area && area.toRow >= this.headerRow && area.fromRow <= this.lastRow)
        this.problems.add('merged_cells', placeAt(this.sheet, area.fromRow, area.fromColumn), { range });
    }
  }

  private header(row: SheetRow): Partial<Record<OfferColumnKey, number>> {
    const at: Partial<Record<OfferColumnKey, number>> = {};
    this.headerRow = row.row;
    for (const { column, text } of row.cells) {
      const key = offerHeadingOf(text);
      const place = placeAt(this.sheet, row.row, column);
      if (key === 'bystander') continue;
      const first = key && at[key];
      const heading = headingText(text);
      if (!key)
        this.problems.add('unknown_column', place, {
          heading,
          nearest: nearest(heading, Object.values(OFFER_COLUMNS)),
        });
      else if (first !== undefined)
        this.problems.add('duplicate_column', place, {
          heading: headingText(text),
          first: placeAt(this.sheet, row.row, first).column,
        });
      else at[key] = column;
    }
    for (const key of NEEDED)
      if (at[key] === undefined)
        this.problems.add('missing_column', placeAt(this.sheet, row.row), { heading: OFFER_COLUMNS[key] });
    return at;
  }

  private line(row: SheetRow, at: Partial<Record<OfferColumnKey, number>>): void {
    this.lastRow = row.row;
    const cellAt = (key: OfferColumnKey) => row.cells.find(({ column }) => column === at[key]);
    const opened = cellAt('openedOn');
    if (!opened) return;
    const place = placeAt(this.sheet, row.row, opened.column);
    const happenedOn = this.day(opened, place);
    if (happenedOn === undefined) return;
    if (row.hidden) this.hidden.add(row.row);
    const identifier = tidy(cellAt('identifier')?.text ?? '').slice(0, LONGEST);
    const first = this.first.get(identifier);
    if (identifier === '') this.problems.add('offer_without_identifier', place);
    else if (first !== undefined) this.problems.add('duplicate_offer', place, { firstRow: first });
    else {
      this.first.set(identifier, row.row);
      this.offers.push({ place, identifier, happenedOn });
    }
  }

  private day(cell: SheetCell, place: ReadOffer['place']): string | undefined {
    if (unreadable(cell, place, this.problems)) return undefined;
    const text = tidy(cell.text);
    if (cell.kind === 'text' && text === '') return undefined;
    if (fold(text) === CLEAR_WORD) return CLEAR_WORD;
    const read = readDay(text);
    if (read.ok) return read.day;
    // A number that is shown as a date and is no day is an impossible date, not a text.
    const code = cell.kind === 'date' ? 'impossible_date' : read.code;
    this.problems.add(code === 'impossible_date' ? 'impossible_day' : 'not_a_day', place, {
      text: text.slice(0, LONGEST),
    });
    return undefined;
  }
}
