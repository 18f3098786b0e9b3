import { type FileRead, TEMPLATE_SHEETS } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { PROBLEMS_SHEET } from './column-headings';
import { FigureLines, FigureSheet } from './figures-reader';
import { formatFits, MarkSheet, markOfLines } from './mark-reader';
import { OfferSheet } from './offers-reader';
import { ProblemList } from './problem-list';
import type { SheetRow } from './sheet-cells';
import { readSheet, type SheetReader } from './sheet-reader';
import { workbookFrame } from './workbook-frame';
import { openZip } from './zip-entries';

/** Headings that are enough on the sheet that bears the right name. */
const ON_ITS_SHEET = 2;
/** Sheets of a workbook made by hand that are looked at. */
const LOOKED_AT = 20;

const OURS = new Set([...Object.values(TEMPLATE_SHEETS), PROBLEMS_SHEET].map(fold));

/** Looks for one number of a line in a sheet beside « Effectifs »: somebody believes that it is sent too. */
class FigureProbe implements SheetReader {
  private readonly lines = new FigureLines(new ProblemList());
  private readonly sheet: FigureSheet;

  constructor(name: string) {
    this.sheet = new FigureSheet(name, this.lines);
  }

  get found(): boolean {
    return this.lines.rows.some(({ cells }) => cells.length > 0);
  }

  row(row: SheetRow): boolean {
    return this.sheet.row(row) && !this.found;
  }

  end(): void {}
}

/** Reads the template, or a workbook made by hand whose sheets have its columns or those of the wide form. */
export async function readWorkbook(bytes: Buffer, progress?: (lines: number) => void): Promise<FileRead> {
  const zip = await openZip(bytes);
  const frame = await workbookFrame(zip);
  const problems = new ProblemList();
  const lines = new FigureLines(problems, progress);
  const named = (name: string) => frame.sheets.find((sheet) => fold(sheet.name) === fold(name));
  const readInto = async (sheet: { entry: string } | undefined, reader: SheetReader) => {
    if (sheet) await readSheet(zip.chunks(sheet.entry), frame, reader);
  };

  const suivi = new MarkSheet();
  await readInto(named(TEMPLATE_SHEETS.mark), suivi);
  const mark = suivi.mark();
  const answer = (form: FileRead['form'], offers: FileRead['offers']): FileRead => ({
    form,
    mark: mark ?? markOfLines(lines.mark),
    rows: lines.rows,
    offers,
    problems: problems.all(),
  });
  if (!formatFits(mark, problems)) return answer('template', []);

  const main = named(TEMPLATE_SHEETS.figures);
  const candidates = main ? [main] : frame.sheets.filter(({ hidden }) => !hidden).slice(0, LOOKED_AT);
  const read: FigureSheet[] = [];
  for (const sheet of candidates) {
    const reader = new FigureSheet(sheet.name, lines, main ? ON_ITS_SHEET : undefined);
    await readInto(sheet, reader);
    if (reader.header) read.push(reader);
  }
  for (const sheet of main ? frame.sheets.slice(0, LOOKED_AT) : []) {
    if (sheet.hidden || OURS.has(fold(sheet.name))) continue;
    const probe = new FigureProbe(sheet.name);
    await readInto(sheet, probe);
    if (probe.found)
      problems.add('figures_elsewhere', null, { sheet: sheet.name, read: TEMPLATE_SHEETS.figures });
  }
  const offers = named(TEMPLATE_SHEETS.offers);
  const openings = new OfferSheet(offers?.name ?? '', problems);
  await readInto(offers, openings);

  for (const sheet of [main, offers])
    if (sheet?.hidden) problems.add('hidden_sheet', null, { sheet: sheet.name });
  if (read.length === 0 && main) problems.add('sheet_without_header', null, { sheet: main.name });
  else if (read.length === 0 && mark) problems.add('missing_sheet', null, { sheet: TEMPLATE_SHEETS.figures });
  else if (read.length === 0) problems.add('foreign_workbook', null);
  else if (lines.rows.length === 0 && openings.offers.length === 0) problems.add('no_data', null);
  return answer(read[0]?.header?.form ?? 'template', openings.offers);
}
