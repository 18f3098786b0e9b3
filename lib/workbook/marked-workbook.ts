import type { CellValue } from 'hucre';
import { openXlsx, type Sheet, saveXlsx } from 'hucre/xlsx';
import { columnName, type FilePlace, type FileProblem } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { fileProblemText } from '@/lib/wording/file-problems';
import { PROBLEMS_SHEET } from './column-headings';
import { markCell, placeAt, unmarkCells } from './marked-cells';
import { quotePrintNames } from './print-names';
import { keptLooks, type ListedProblem, problemsSheet } from './problems-sheet';
import { officeText } from './safe-text';
import { numberText } from './sheet-cells';

/**
 * « Mon classeur en retour »: the same workbook with each wrong cell coloured, framed and annotated, and a last sheet
 * « Erreurs » on which it opens, with links to them. Marks of an earlier return are replaced. Only for a file that
 * was read before: its form and size have been checked then. It holds its thread up (20 s for 50,000 lines): the
 * service calls it by marked-copy.ts.
 */
export async function markedWorkbook(
  original: Uint8Array,
  problems: readonly FileProblem[],
): Promise<Uint8Array> {
  const workbook = await openXlsx(original, { readStyles: true });
  const { sheets } = workbook;
  const earlier = sheets.findIndex(({ name }) => name === PROBLEMS_SHEET);
  const lookOf = keptLooks(sheets[earlier]);
  for (const sheet of sheets) unmarkCells(sheet, (place) => lookOf(sheet.name, place));

  const sentences = new Map<string, string[]>();
  const listed = problems.map((problem): ListedProblem & { key: string; sheet: Sheet | undefined } => {
    const sentence = fileProblemText(problem);
    const sheet = sheets.find(({ name }) => problem.place && fold(name) === fold(problem.place.sheet));
    const place = sheet && problem.place ? visible(sheet, problem.place) : null;
    const key = place ? `${place.sheet}!${place.column}${place.row}` : '';
    if (place) sentences.set(key, [...(sentences.get(key) ?? []), sentence]);
    return { place, value: valueAt(sheet, problem.place), sentence, look: undefined, key, sheet };
  });
  const looks = new Map<string, ListedProblem['look']>();
  for (const { key, sheet, place } of listed) {
    if (!sheet || !place || looks.has(key)) continue;
    const note = (sentences.get(key) ?? []).join('\n');
    looks.set(key, markCell(sheet, placeAt(place.row, place.column), note));
  }

  const list = problemsSheet(listed.map((problem) => ({ ...problem, look: looks.get(problem.key) })));
  if (earlier < 0) sheets.push(list);
  else sheets[earlier] = list;
  workbook.activeSheet = sheets.indexOf(list);
  quotePrintNames(workbook);
  for (const sheet of sheets) escapeTexts(sheet);
  return saveXlsx(workbook);
}

/** Texts were read without the escapes of Office, and are written as they are: what looks like one is escaped. */
function escapeTexts({ rows, cells }: Sheet): void {
  for (const row of rows)
    for (const [column, value] of row.entries())
      if (typeof value === 'string') row[column] = officeText(value);
  for (const cell of cells?.values() ?? [])
    if (typeof cell.value === 'string') cell.value = officeText(cell.value);
}

/** A mark in a hidden column would not be seen: it goes to the first column shown. Likewise for a whole row. */
function visible(sheet: Sheet, { column, row }: FilePlace): FilePlace {
  const hidden = (name: string) => sheet.columns?.[indexOf(name)]?.hidden ?? false;
  if (column !== '' && !hidden(column)) return { sheet: sheet.name, row, column };
  let first = 0;
  while (sheet.columns?.[first]?.hidden) first++;
  return { sheet: sheet.name, row, column: columnName(first) };
}

const indexOf = (column: string): number => Number(placeAt(1, column).split(',')[1]);

function valueAt(sheet: Sheet | undefined, place: FilePlace | null): string {
  if (!sheet || !place || place.column === '') return '';
  const at = placeAt(place.row, place.column);
  const [row = 0, column = 0] = at.split(',').map(Number);
  return shown(sheet.cells?.get(at)?.value ?? sheet.rows[row]?.[column] ?? null);
}

function shown(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/');
  return typeof value === 'number' ? numberText(value) : String(value);
}
