import { fold } from '@/lib/domain/fold';
import { PROBLEMS_SHEET } from './column-headings';
import type { PackageParts } from './package-parts';
import { isProblemsHeader, LOOKS_COLUMN, placeOfLocation } from './problems-sheet';
import { cellsOfRow, rowsOf } from './row-pieces';
import { SheetPart } from './sheet-part';
import { readSheet } from './sheet-reader';
import type { WorkbookFrame } from './workbook-frame';
import { attributeOf } from './xml-pieces';

/** « Erreurs » of an earlier return. */
export interface EarlierMarks {
  name: string;
  entry: string;
  /** The style that each marked cell had. */
  looks: ReadonlyMap<string, number>;
}

export const lookKey = (sheet: string, cell: string): string => `${sheet}|${cell}`;

/** Finds it by its name and its headings, and reads what its hidden column keeps. */
export async function earlierMarks(
  parts: PackageParts,
  frame: WorkbookFrame,
): Promise<EarlierMarks | undefined> {
  for (const { name, entry } of frame.sheets) {
    if (!isNamedSo(name)) continue;
    const places = new Map<number, string>();
    let isOurs = false;
    await readSheet(parts.chunks(entry), frame, {
      row({ row, cells }) {
        if (row === 1) isOurs = isProblemsHeader(cells.map(({ text }) => text));
        const place = placeOfLocation(cells.find(({ column }) => column === LOOKS_COLUMN)?.text ?? '');
        if (place) places.set(row, lookKey(place.sheet, place.cell));
        return isOurs;
      },
      end: () => undefined,
    });
    if (isOurs) return { name, entry, looks: await looksIn(await parts.text(entry), places) };
  }
  return undefined;
}

/** « Erreurs », or « Erreurs (2) » where somebody has a sheet of that name. */
const isNamedSo = (name: string): boolean =>
  new RegExp(`^${fold(PROBLEMS_SHEET)}(?: \\(\\d+\\))?$`).test(fold(name));

/** The name of a new one. */
export function freeSheetName({ sheets }: WorkbookFrame): string {
  const taken = new Set(sheets.map(({ name }) => fold(name)));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? PROBLEMS_SHEET : `${PROBLEMS_SHEET} (${number})`;
    if (!taken.has(fold(name))) return name;
  }
}

async function looksIn(xml: string, places: ReadonlyMap<number, string>): Promise<Map<string, number>> {
  const looks = new Map<string, number>();
  const sheet = new SheetPart(xml);
  for (const row of rowsOf(sheet)) {
    const place = places.get(row.number);
    if (place === undefined) continue;
    for (const { column, tag } of cellsOfRow(sheet, row))
      if (column === LOOKS_COLUMN) looks.set(place, Number(attributeOf(tag, 's') ?? 0));
  }
  return looks;
}
