import { type FileRead, TEMPLATE_SHEETS } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { FigureLines, FigureSheet } from './figures-reader';
import { formatFits, markOfLines } from './mark-reader';
import { readOffers } from './offer-sheets';
import { ProblemList } from './problem-list';
import type { SheetRow } from './sheet-cells';
import { isBesides, LOOKED_AT, type SheetKind, sheetKinds } from './sheet-kinds';
import { readSheet, type SheetReader } from './sheet-reader';
import { workbookFrame } from './workbook-frame';
import { openZip } from './zip-entries';

/** Headings that are enough on the sheet that bears the right name. */
const ON_ITS_SHEET = 2;

/** Looks for one number of a line in a sheet beside « Effectifs »: somebody believes that it is sent too. */
class FigureProbe implements SheetReader {
  private readonly lines = new FigureLines(new ProblemList());
  private readonly sheet: FigureSheet;

  constructor(name: string) {
    this.sheet = new FigureSheet(name, this.lines);
  }

  get found() {
    return this.lines.rows.find(({ cells }) => cells.length > 0)?.cells[0]?.place;
  }

  row(row: SheetRow): boolean {
    return this.sheet.row(row) && !this.found;
  }

  end(): void {}
}

/**
 * Reads the template, or a workbook made by hand whose sheets have its columns or those of the wide form. Sheets are
 * found by their headings, whatever they are called; those that are left are named.
 */
export async function readWorkbook(bytes: Buffer, progress?: (lines: number) => void): Promise<FileRead> {
  const zip = await openZip(bytes);
  const frame = await workbookFrame(zip);
  const problems = new ProblemList();
  const notices = new ProblemList();
  const hidden = new ProblemList();
  const lines = new FigureLines(problems, progress, { notices, hidden });
  const kinds = await sheetKinds(zip, frame);
  const readInto = (sheet: { entry: string }, reader: SheetReader) =>
    readSheet(zip.chunks(sheet.entry), frame, reader);

  const mark = markOf(kinds);
  const answer = (form: FileRead['form'], offers: FileRead['offers']): FileRead => ({
    form,
    mark: mark ?? markOfLines(lines.mark),
    rows: lines.rows,
    offers,
    problems: problems.all(),
    notices: notices.all(),
    hidden: hidden.all(),
  });
  if (!formatFits(mark, problems)) return answer('template', []);

  const main = kinds.find(({ name }) => fold(name) === fold(TEMPLATE_SHEETS.figures));
  const read: FigureSheet[] = [];
  const readSheets: SheetKind[] = [];
  for (const sheet of main ? [main] : figureSheets(kinds)) {
    const reader = new FigureSheet(sheet.name, lines, main ? ON_ITS_SHEET : undefined);
    await readInto(sheet, reader);
    if (!reader.header) continue;
    read.push(reader);
    readSheets.push(sheet);
    if (!main && mark) notices.add('sheet_read_as', null, { sheet: sheet.name, as: TEMPLATE_SHEETS.figures });
  }
  for (const sheet of main ? kinds : []) {
    if (sheet === main || sheet.hidden || sheet.figures !== 'counts' || isBesides(sheet)) continue;
    const probe = new FigureProbe(sheet.name);
    await readInto(sheet, probe);
    const names = { sheet: sheet.name, read: main?.name ?? '' };
    if (probe.found) problems.add('figures_elsewhere', probe.found, names);
    else notices.add('sheet_copy_left', null, names);
  }
  const openings = await readOffers(kinds, readInto, { problems, notices, hidden });

  for (const sheet of [main, openings.sheet])
    if (sheet?.hidden) hidden.add('hidden_sheet', null, { sheet: sheet.name });
  if (read.length === 0 && main) problems.add('sheet_without_header', null, { sheet: main.name });
  else if (read.length === 0 && mark) problems.add('missing_sheet', null, { sheet: TEMPLATE_SHEETS.figures });
  else if (read.length === 0) problems.add('foreign_workbook', null);
  else if (lines.rows.length === 0 && openings.offers.length === 0) problems.add('no_data', null);
  for (const sheet of kinds) {
    if (readSheets.includes(sheet) || sheet === main || sheet === openings.sheet || sheet.blank) continue;
    if (isBesides(sheet) || sheet.mark) continue;
    const ours = sheet.figures === 'counts' || sheet.offers;
    if (sheet.hidden && ours) notices.add('hidden_sheet_left', null, { sheet: sheet.name });
    else if (!ours) notices.add('sheet_left', null, { sheet: sheet.name });
  }
  if (frame.sheets.length > LOOKED_AT)
    notices.add('sheets_beyond', null, { count: frame.sheets.length - LOOKED_AT, limit: LOOKED_AT });
  return answer(read[0]?.header?.form ?? 'template', openings.offers);
}

/** « Suivi », or what another program made of it; of two, the older: it knows least. */
function markOf(kinds: readonly SheetKind[]): FileRead['mark'] {
  const marks = kinds.flatMap(({ name, mark }) => (mark ? [{ name, mark }] : []));
  const named = marks.find(({ name }) => fold(name) === fold(TEMPLATE_SHEETS.mark));
  return named?.mark ?? marks.toSorted((a, b) => a.mark.revision - b.mark.revision)[0]?.mark ?? null;
}

/** The sheets of a workbook without « Effectifs » that hold figures; a list of names is one where nothing else is. */
function figureSheets(kinds: readonly SheetKind[]): SheetKind[] {
  const shown = kinds.filter((kind) => kind.figures && !kind.hidden);
  const counting = shown.filter(({ figures }) => figures === 'counts');
  return counting.length > 0 ? counting : shown.filter((kind) => !isBesides(kind));
}
