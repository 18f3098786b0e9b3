import { TEMPLATE_SHEETS, type TemplateMark } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { PROBLEMS_SHEET } from './column-headings';
import { headingOf, offerHeadingOf } from './column-recognition';
import { HEADER_WITHIN, knownHeadings } from './header-reader';
import { MarkSheet } from './mark-reader';
import type { SheetRow } from './sheet-cells';
import { readSheet, type SheetReader } from './sheet-reader';
import type { WorkbookFrame } from './workbook-frame';
import type { ZipEntries } from './zip-entries';

/** Sheets of a workbook whose first rows are looked at. */
export const LOOKED_AT = 20;
/** Headings that make a row the header of figures. */
const NEEDED = 3;

type FrameSheet = WorkbookFrame['sheets'][number];

/** What a sheet is by its headings: its name is somebody's own, and another program may change it. */
export interface SheetKind extends FrameSheet {
  /** Names alone make a list, such as that of the template's choices. */
  figures: 'counts' | 'names' | null;
  offers: boolean;
  mark: TemplateMark | null;
  /** Holds nothing at all. */
  blank: boolean;
}

/** The kinds of the first sheets of a workbook, in its order. Only their first rows are read. */
export async function sheetKinds(zip: ZipEntries, frame: WorkbookFrame): Promise<SheetKind[]> {
  const kinds: SheetKind[] = [];
  for (const sheet of frame.sheets.slice(0, LOOKED_AT)) {
    const probe = new KindProbe();
    await readSheet(zip.chunks(sheet.entry), frame, probe);
    kinds.push({ ...sheet, ...probe.kind() });
  }
  return kinds;
}

const BESIDES = [TEMPLATE_SHEETS.help, TEMPLATE_SHEETS.lists, TEMPLATE_SHEETS.mark, PROBLEMS_SHEET];

/** Whether a sheet bears one of some names: also as « Listes - Tableau 1 », which another program makes of it. */
export const isCalled = (name: string, names: readonly string[]): boolean =>
  names.some((one) => fold(name) === fold(one) || fold(name).startsWith(`${fold(one)} - `));

/** A sheet of the template that nobody fills in, or its list of errors. */
export const isBesides = ({ name }: Pick<FrameSheet, 'name'>): boolean => isCalled(name, BESIDES);

class KindProbe implements SheetReader {
  private figures: SheetKind['figures'] = null;
  private offers = false;
  private rows = 0;
  private readonly marks = new MarkSheet();

  row(row: SheetRow): boolean {
    this.rows += 1;
    this.marks.row(row);
    if (knownHeadings(row) >= NEEDED) {
      this.figures = hasCounts(row) ? 'counts' : (this.figures ?? 'names');
      return this.figures === 'names' && this.rows < HEADER_WITHIN;
    }
    this.offers ||= isOfferHeader(row);
    return !this.offers && this.rows < HEADER_WITHIN;
  }

  end(): void {}

  kind(): Pick<SheetKind, 'figures' | 'offers' | 'mark' | 'blank'> {
    return {
      figures: this.figures,
      offers: this.offers,
      mark: this.marks.mark(),
      blank: this.rows === 0,
    };
  }
}

/** A measure, or the column « Mesure » of the wide form. */
const hasCounts = ({ cells }: SheetRow): boolean =>
  cells.some(({ text }) => {
    const heading = headingOf(text);
    return heading.kind === 'measure' || (heading.kind === 'column' && heading.key === 'measure');
  });

/** « Ouverte le », beside any other column of the openings. */
function isOfferHeader({ cells }: SheetRow): boolean {
  const keys = new Set(cells.map(({ text }) => offerHeadingOf(text)));
  keys.delete(undefined);
  return keys.has('openedOn') && keys.size >= 2;
}
