import { type FileRead, LINE_NAMES } from '@/lib/domain/exchange';
import { nearest } from '@/lib/domain/nearest';
import type { Measure } from '@/lib/domain/vocabulary';
import { type ColumnKey, headingOf, KNOWN_HEADINGS, placeAt, READ_COLUMNS } from './column-recognition';
import type { ProblemList } from './problem-list';
import { headingText, type SheetRow } from './sheet-cells';

/** The columns whose text is kept: the section is that of the training, the value is a count. */
export type NameKey = Exclude<ColumnKey, 'section' | 'value'>;

/** What a column of a sheet of figures holds. */
export type ColumnRole =
  | { kind: 'name'; key: NameKey }
  | { kind: 'count'; measure: Measure | null; period: string | null }
  /** Named and refused, or of no matter: its cells are not read. */
  | { kind: 'left' };

export interface FigureHeader {
  form: FileRead['form'];
  row: number;
  roles: (ColumnRole | undefined)[];
  headings: (string | undefined)[];
  at: Partial<Record<NameKey, number>>;
}

/** A file without them is refused: what the others would say is blank. */
const NEEDED = ['training', 'organisation', 'region', 'level', 'profession'] as const;
const RECOGNISED: readonly ColumnKey[] = [...LINE_NAMES, 'identifier', 'measure'];

/** The header stands in one of the first rows that hold something, or nowhere. */
export const HEADER_WITHIN = 10;

/** How many headings of ours a row holds: three make it the header. */
export const knownHeadings = (row: SheetRow): number =>
  row.cells.filter(({ text }) => {
    const heading = headingOf(text);
    return heading.kind === 'measure' || (heading.kind === 'column' && RECOGNISED.includes(heading.key));
  }).length;

/** Finds the columns by their headings, in any order; names those that are missing, unknown or there twice. */
export function readHeader(sheet: string, row: SheetRow, problems: ProblemList): FigureHeader {
  const found = row.cells.map((cell) => ({
    ...cell,
    text: headingText(cell.text),
    heading: headingOf(cell.text),
  }));
  const wide = found.some(({ heading }) => heading.kind === 'column' && heading.key === 'measure');
  const header: FigureHeader = {
    form: wide ? 'wide' : 'template',
    row: row.row,
    roles: [],
    headings: [],
    at: {},
  };
  const seen = new Map<string, number>();
  for (const { column, text, heading } of found) {
    header.headings[column] = text;
    const place = placeAt(sheet, row.row, column);
    const key = heading.kind === 'unknown' || heading.kind === 'bystander' ? null : JSON.stringify(heading);
    const first = key === null ? undefined : seen.get(key);
    if (key !== null) seen.set(key, first ?? column);
    const role = roleOf(heading, wide);
    header.roles[column] = role ?? { kind: 'left' };
    if (first !== undefined) {
      header.roles[column] = { kind: 'left' };
      problems.add('duplicate_column', place, {
        heading: text,
        first: placeAt(sheet, row.row, first).column,
      });
    } else if (!role)
      problems.add(wide ? 'unknown_wide_column' : 'unknown_column', place, {
        heading: text,
        nearest: nearest(text, KNOWN_HEADINGS),
      });
    else if (role.kind === 'name') header.at[role.key] = column;
  }
  missing(sheet, header, problems);
  return header;
}

/** Undefined where the form has no such column. */
function roleOf(heading: ReturnType<typeof headingOf>, wide: boolean): ColumnRole | undefined {
  if (heading.kind === 'unknown') return undefined;
  if (heading.kind === 'bystander') return { kind: 'left' };
  if (heading.kind === 'measure')
    return wide ? undefined : { kind: 'count', measure: heading.measure, period: null };
  if (heading.kind === 'period')
    return wide ? { kind: 'count', measure: null, period: heading.period } : undefined;
  if (heading.key === 'section') return { kind: 'left' };
  if (heading.key === 'value') return wide ? { kind: 'count', measure: null, period: null } : undefined;
  return { kind: 'name', key: heading.key };
}

function missing(sheet: string, header: FigureHeader, problems: ProblemList): void {
  const row = placeAt(sheet, header.row);
  for (const key of NEEDED)
    if (header.at[key] === undefined) problems.add('missing_column', row, { heading: READ_COLUMNS[key] });
  if (!header.roles.some((role) => role?.kind === 'count'))
    problems.add(header.form === 'wide' ? 'missing_period_columns' : 'missing_measure_columns', row);
}
