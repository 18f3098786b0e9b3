import { type FileRead, TEMPLATE_SHEETS } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { ProblemList } from './problem-list';
import { FigureLines, FigureSheet } from './read-figures';
import { formatFits, MarkSheet, markOfLines } from './read-mark';
import { OfferSheet } from './read-offers';
import { workbookParts } from './workbook-parts';
import { readWorksheet, type SheetReader } from './worksheet';
import { openZip } from './zip-parts';

/** Headings that are enough on the sheet that bears the right name. */
const ON_ITS_SHEET = 2;
/** Sheets of a workbook made by hand that are looked at. */
const LOOKED_AT = 20;

/** Reads the template, or a workbook made by hand whose sheets have its columns or those of the wide form. */
export async function readWorkbook(bytes: Buffer, progress?: (lines: number) => void): Promise<FileRead> {
  const zip = await openZip(bytes);
  const parts = await workbookParts(zip);
  const problems = new ProblemList();
  const lines = new FigureLines(problems, progress);
  const named = (name: string) => parts.sheets.find((sheet) => fold(sheet.name) === fold(name));
  const readInto = async (sheet: { part: string } | undefined, reader: SheetReader) => {
    if (sheet) await readWorksheet(zip.chunks(sheet.part), parts, reader);
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
  const candidates = main ? [main] : parts.sheets.filter(({ hidden }) => !hidden).slice(0, LOOKED_AT);
  const read: FigureSheet[] = [];
  for (const sheet of candidates) {
    const reader = new FigureSheet(sheet.name, lines, main ? ON_ITS_SHEET : undefined);
    await readInto(sheet, reader);
    if (reader.header) read.push(reader);
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
