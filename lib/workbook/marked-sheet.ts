import { columnName, type FilePlace } from '@/lib/domain/exchange';
import type { MarkStyles } from './mark-styles';
import { writeNotes } from './marked-notes';
import { markRows } from './marked-rows';
import type { PackageParts } from './package-parts';
import type { ListedProblem } from './problems-sheet';
import { valuesOfRows } from './row-values';
import { cellAt, LAST_COLUMN, SheetPart } from './sheet-part';
import type { WorkbookFrame } from './workbook-frame';
import { unlessUnknown } from './xml-pieces';

/** A problem of a sheet, with the cell that it is about as the file says it. */
export interface SheetProblem extends ListedProblem {
  asked: FilePlace | null;
}

interface Asked {
  entry: string;
  frame: WorkbookFrame;
  styles: MarkStyles;
  office: string;
  /** The style that an earlier return found in a cell. */
  lookOf: (cell: string) => number | undefined;
}

/**
 * Marks the cells of a sheet, and finds what « Erreurs » says of each: where its mark is, what it holds, how it looked.
 * Where the notes are of a shape that we do not know, the cells are coloured and framed all the same.
 */
export async function markSheet(
  parts: PackageParts,
  { entry, frame, styles, office, lookOf }: Asked,
  problems: readonly SheetProblem[],
): Promise<void> {
  const sheet = new SheetPart(await parts.text(entry));
  const seen = visibleIn(sheet);
  const marks = new Map<number, number[]>();
  const sentences = new Map<string, string>();
  for (const problem of problems) {
    problem.place = problem.asked && seen(problem.asked);
    const cell = problem.place ? `${problem.place.column}${problem.place.row}` : '';
    const at = cellAt(cell);
    if (!at) continue;
    const said = sentences.get(cell);
    sentences.set(cell, said === undefined ? problem.sentence : `${said}\n${problem.sentence}`);
    if (said === undefined) marks.set(at.row, [...(marks.get(at.row) ?? []), at.column]);
  }
  const done = markRows(sheet, { marks, styles, lookOf });
  const values = await valuesOfRows(done.rows, frame);
  for (const problem of problems) {
    const { asked, place } = problem;
    problem.value = asked ? (values.get(`${asked.column}${asked.row}`) ?? '') : '';
    problem.look = place ? done.looks.get(`${place.column}${place.row}`) : undefined;
  }
  const notes = await unlessUnknown(writeNotes(parts, { entry, sheet, sentences, office }));
  const edits = [...sheet.unchosen(), ...done.edits, ...(notes ?? [])];
  if (edits.length > 0) parts.put(entry, sheet.edited(edits));
}

/** A mark in a hidden column would not be seen: it goes to the first column shown. Likewise for a whole row. */
function visibleIn(sheet: SheetPart): (place: FilePlace) => FilePlace {
  const hidden = sheet.columns().filter((column) => column.hidden);
  const isHidden = (column: number) => hidden.some(({ from, to }) => column >= from && column <= to);
  let first = 0;
  while (first < LAST_COLUMN && isHidden(first)) first += 1;
  return ({ sheet: name, row, column }) => {
    const at = cellAt(`${column}${row}`);
    return { sheet: name, row, column: at && !isHidden(at.column) ? column : columnName(first) };
  };
}
