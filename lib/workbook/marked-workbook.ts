import type { FileProblem } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { fileProblemText } from '@/lib/wording/file-problems';
import { earlierMarks, freeSheetName, lookKey } from './earlier-marks';
import { MarkStyles, NO_STYLES } from './mark-styles';
import { markSheet, type SheetProblem } from './marked-sheet';
import { PackageParts } from './package-parts';
import { addPart, relatedPart, relationsOf } from './package-relations';
import { problemsSheet } from './problems-sheet';
import { unchosenViews } from './sheet-part';
import { relationships, workbookFrame } from './workbook-frame';
import { WorkbookPart } from './workbook-part';
import { edited, piecesOf, rootOf, unlessUnknown } from './xml-pieces';
import { openZip } from './zip-entries';

/**
 * « Mon classeur en retour »: the same workbook with each wrong cell coloured, framed and annotated, and a last sheet
 * « Erreurs » on which it opens, with links to them. Marks of an earlier return are replaced. Only what must change is
 * changed in its parts; all the rest comes back byte for byte, what we know nothing of too. Only for a file that was read
 * before: its form and size have been checked then. A sheet of a shape that we do not know is left as it is, its problems
 * listed; a workbook of such a shape is an `UnknownShape`.
 */
export async function markedWorkbook(
  original: Uint8Array,
  problems: readonly FileProblem[],
): Promise<Uint8Array> {
  const parts = new PackageParts(await openZip(Buffer.from(original)));
  const frame = await workbookFrame(parts);
  const root = await relationships(parts, '_rels/.rels', '');
  const workbook = root.find(({ type }) => type.endsWith('/officeDocument'))?.entry ?? 'xl/workbook.xml';
  const related = await relationsOf(parts, workbook);
  const book = new WorkbookPart(await parts.text(workbook));
  const { office } = book;
  const stylesEntry = relatedPart(related, 'styles');
  const styles = new MarkStyles(stylesEntry === undefined ? NO_STYLES : await parts.text(stylesEntry));
  const earlier = await earlierMarks(parts, frame);

  const listed = problems.map((problem): SheetProblem => {
    const { place } = problem;
    const sheet = frame.sheets.find(({ name }) => place && fold(name) === fold(place.sheet));
    const asked = sheet && place ? { ...place, sheet: sheet.name } : null;
    const seen = asked && { ...asked, column: asked.column || 'A' };
    return { asked, place: seen, value: '', sentence: fileProblemText(problem), look: undefined };
  });
  for (const { name, entry } of frame.sheets) {
    if (entry === earlier?.entry) continue;
    const lookOf = (cell: string) => earlier?.looks.get(lookKey(name, cell));
    const own = listed.filter(({ asked }) => asked?.sheet === name);
    await unlessUnknown(markSheet(parts, { entry, frame, styles, office, lookOf }, own));
  }
  for (const { type, entry } of related)
    if (/\/(?:chart|dialog)sheet$/.test(type)) await unlessUnknown(unchoose(parts, entry));

  const list = problemsSheet(listed, styles);
  const put = (kind: 'worksheet' | 'styles', name: string, text: string) =>
    addPart(parts, { of: workbook, part: parts.free(`xl/${name}`, '.xml'), kind, text, office });
  if (earlier) {
    parts.put(earlier.entry, list);
    parts.put(workbook, book.openingOn(earlier.name));
  } else {
    const relation = await put('worksheet', 'worksheets/sheetMarked', list);
    parts.put(workbook, book.withSheet(freeSheetName(frame), relation));
  }
  if (stylesEntry === undefined) await put('styles', 'stylesMarked', styles.text());
  else parts.put(stylesEntry, styles.text());
  return parts.bytes();
}

async function unchoose(parts: PackageParts, entry: string): Promise<void> {
  const xml = await parts.text(entry);
  const root = rootOf(xml);
  const edits = unchosenViews(xml, piecesOf(xml, root.inside, root.insideTo));
  if (edits.length > 0) parts.put(entry, edited(xml, edits));
}
