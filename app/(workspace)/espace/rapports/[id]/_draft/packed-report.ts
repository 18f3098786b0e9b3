import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import type { EntryCell, EntryLine } from '@/lib/report/entry-section';
import type { ReportEntry } from '@/lib/report/report-entry';
import { EMPTY_CELL } from './cell-state';

/**
 * A report as one text, as the server sends it to the browser: a long one is thousands of small values, which are
 * written, squeezed and read faster so. What a cell does not say is left out.
 */
export const packReport = (entry: ReportEntry): string =>
  JSON.stringify({
    ...entry,
    sections: entry.sections.map((section) => ({
      ...section,
      lines: section.lines.map(({ cells, ...line }) => ({ ...line, cells: cellsOf(cells, packCell) })),
    })),
  });

export function unpackReport(text: string): ReportEntry {
  const entry: ReportEntry = JSON.parse(text);
  for (const section of entry.sections)
    for (const line of section.lines)
      line.cells = cellsOf(line.cells, (cell) => ({ ...EMPTY_CELL, ...cell }));
  return entry;
}

function cellsOf<To>(
  cells: EntryLine['cells'],
  change: (cell: EntryCell) => To,
): Partial<Record<Measure, To>> {
  const changed: Partial<Record<Measure, To>> = {};
  for (const measure of MEASURES) {
    const cell = cells[measure];
    if (cell) changed[measure] = change(cell);
  }
  return changed;
}

function packCell(cell: EntryCell): Partial<EntryCell> {
  const { text, comment, answered, onBehalf, seen, planned, before, accepted } = cell;
  return {
    ...(text !== '' && { text }),
    ...(comment !== '' && { comment }),
    ...(answered.length > 0 && { answered }),
    ...(onBehalf && { onBehalf }),
    ...(seen !== null && { seen }),
    ...(planned !== null && { planned }),
    ...(before && { before }),
    ...(accepted && { accepted }),
  };
}
