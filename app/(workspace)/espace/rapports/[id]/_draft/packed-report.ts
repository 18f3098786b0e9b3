import { cellKey, DETAIL_NAMES, type FigureRow, NO_DETAILS, rowKey } from '@/lib/domain/line-address';
import { MEASURES } from '@/lib/domain/vocabulary';
import type { Beside } from '@/lib/domain/warnings';
import type { EntryCell, EntryLine, EntrySection } from '@/lib/report/entry-section';
import type { ReportEntry } from '@/lib/report/report-entry';
import { EMPTY_CELL } from './cell-state';

/** What an object says, by the place of a name in a list, as far as it says something; null where it says nothing. */
type Places = unknown[];

const ROW_NAMES = [
  ...['trainingId', 'regionCode', 'levelKey', 'professionKey', 'professionOther'],
  ...DETAIL_NAMES,
] as (keyof FigureRow)[];
const EMPTY_ROW: Partial<FigureRow> = { professionOther: '', ...NO_DETAILS };

const CELL_NAMES = Object.keys(EMPTY_CELL) as (keyof EntryCell)[];
/** After what is of the cell alone: what is known beside it, which a section holds by `cellKey`. */
const [LAST_YEAR, BESIDE] = [CELL_NAMES.length, CELL_NAMES.length + 1];

type LastYearCell = EntrySection['lastYearCells'][string];

/** A row, then its cells at the places of their measures. */
type PackedLine = [row: Places, ...cells: (Places | null)[]];
type PackedSection = Omit<EntrySection, 'lines' | 'lastYear'> & { lines: PackedLine[]; lastYear: Places[] };
type PackedReport = Omit<ReportEntry, 'sections'> & { sections: PackedSection[] };

/**
 * A report as one text, as the server sends it to the browser: a long one is thousands of small values, which are
 * written, squeezed and read several times faster without their names.
 */
export const packReport = (entry: ReportEntry): string =>
  JSON.stringify({ ...entry, sections: entry.sections.map(packSection) } satisfies PackedReport);

export function unpackReport(text: string): ReportEntry {
  const packed: PackedReport = JSON.parse(text);
  return { ...packed, sections: packed.sections.map(unpackSection) };
}

function packSection(section: EntrySection): PackedSection {
  const lastYearCells = new Map(Object.entries(section.lastYearCells));
  const beside = new Map(Object.entries(section.beside));
  const taken = <Of>(from: Map<string, Of>, key: string): Of | null => {
    const known = from.get(key) ?? null;
    from.delete(key);
    return known;
  };
  const lines = section.lines.map((line): PackedLine => {
    const key = rowKey(line);
    const cells = MEASURES.map((measure) => {
      const cell = line.cells[measure];
      if (!cell) return null;
      const places = placesOf(CELL_NAMES, cell, EMPTY_CELL);
      places[LAST_YEAR] = taken(lastYearCells, `${key}|${measure}`);
      places[BESIDE] = taken(beside, `${key}|${measure}`);
      return trimmed(places);
    });
    return [packRow(line), ...trimmed(cells)];
  });
  return {
    ...section,
    lines,
    lastYear: section.lastYear.map(packRow),
    lastYearCells: Object.fromEntries(lastYearCells),
    beside: Object.fromEntries(beside),
  };
}

function unpackSection({ lines, lastYear, ...section }: PackedSection): EntrySection {
  const line = ([places, ...cells]: PackedLine): EntryLine => {
    const row = unpackRow(places);
    const known: EntryLine['cells'] = {};
    for (const [at, cell] of cells.entries()) {
      const measure = MEASURES[at];
      if (!cell || !measure) continue;
      known[measure] = saidIn(CELL_NAMES, cell, EMPTY_CELL);
      if (cell[LAST_YEAR]) section.lastYearCells[cellKey(row, measure)] = cell[LAST_YEAR] as LastYearCell;
      if (cell[BESIDE]) section.beside[cellKey(row, measure)] = cell[BESIDE] as Beside;
    }
    return { ...row, cells: known };
  };
  return { ...section, lines: lines.map(line), lastYear: lastYear.map(unpackRow) };
}

const packRow = (row: FigureRow): Places => trimmed(placesOf(ROW_NAMES, row, EMPTY_ROW));

const unpackRow = (places: Places): FigureRow => saidIn(ROW_NAMES, places, EMPTY_ROW as FigureRow);

const placesOf = <Of>(names: readonly (keyof Of)[], said: Of, empty: Partial<Of>): Places =>
  names.map((name) => (saysNothing(said[name], empty[name]) ? null : said[name]));

const saysNothing = (value: unknown, empty: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : value === empty;

function saidIn<Of extends object>(names: readonly (keyof Of)[], places: Places, empty: Of): Of {
  const said = { ...empty };
  for (const [at, name] of names.entries())
    if (at < places.length && places[at] !== null) said[name] = places[at] as Of[keyof Of];
  return said;
}

/** Without the places at the end that say nothing. */
function trimmed<Place>(places: Place[]): Place[] {
  while (places.length > 0 && places.at(-1) === null) places.pop();
  return places;
}
