import { columnName, type FilePlace } from '@/lib/domain/exchange';
import { foldLook } from '@/lib/domain/fold';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import {
  COMMENT_COLUMN,
  COMPARISON_PREFIXES,
  CSV_MARK_COLUMNS,
  LINE_COLUMNS,
  measureColumn,
  OFFER_COLUMNS,
  PROBLEM_COLUMN,
} from './column-headings';

/** The columns that a file of figures may have, beside its numbers; the last ones are of the wide form and of a CSV. */
export const READ_COLUMNS = {
  ...LINE_COLUMNS,
  comment: COMMENT_COLUMN,
  measure: 'Mesure',
  period: 'Période',
  value: 'Valeur',
  ...CSV_MARK_COLUMNS,
} as const;
export type ColumnKey = keyof typeof READ_COLUMNS;
export type OfferColumnKey = keyof typeof OFFER_COLUMNS;

/** Columns of our own exports that say where a line comes from, or what is wrong in it: read by nobody, refused by nobody. */
const BYSTANDERS = new Set(
  [
    PROBLEM_COLUMN,
    'Projet',
    'Action',
    'Saison',
    'Campagne',
    'Date d’observation',
    'État',
    'État de la ligne',
  ].map(foldLook),
);
const prefixes = COMPARISON_PREFIXES.map(foldLook);

/** What a heading stands for. */
export type Heading =
  | { kind: 'column'; key: ColumnKey }
  | { kind: 'measure'; measure: Measure }
  | { kind: 'period'; period: string }
  | { kind: 'bystander' }
  | { kind: 'unknown' };

const keysOf = <Key extends string>(columns: Record<Key, string>): Key[] =>
  Object.keys(columns).filter((key): key is Key => key in columns);

const byHeading = new Map<string, Heading>([
  ...keysOf(READ_COLUMNS).map((key): [string, Heading] => [
    foldLook(READ_COLUMNS[key]),
    { kind: 'column', key },
  ]),
  ...MEASURES.map((measure): [string, Heading] => [
    foldLook(measureColumn(measure)),
    { kind: 'measure', measure },
  ]),
]);
const offersByHeading = new Map(keysOf(OFFER_COLUMNS).map((key) => [foldLook(OFFER_COLUMNS[key]), key]));

/** As the template writes them. */
export const KNOWN_HEADINGS = [...Object.values(READ_COLUMNS), ...MEASURES.map(measureColumn)];

/** Reads a heading whatever its case, accents and spaces. */
export function headingOf(text: string): Heading {
  // A longer text is no heading, and would only be long to fold.
  const key = foldLook(text.slice(0, 200));
  const known = byHeading.get(key);
  if (known) return known;
  if (BYSTANDERS.has(key) || isComparison(key)) return { kind: 'bystander' };
  const period = periodLabel(key);
  return period === undefined ? { kind: 'unknown' } : { kind: 'period', period };
}

/** The same on the sheet « Ouvertures ». */
export const offerHeadingOf = (text: string): OfferColumnKey | 'bystander' | undefined =>
  offersByHeading.get(foldLook(text.slice(0, 200))) ??
  (isComparison(foldLook(text.slice(0, 200))) ? 'bystander' : undefined);

const isComparison = (folded: string): boolean => prefixes.some((prefix) => folded.startsWith(prefix));

export const measureNamed = (text: string): Measure | undefined => {
  const heading = byHeading.get(foldLook(text));
  return heading?.kind === 'measure' ? heading.measure : undefined;
};

/** « 2024/2025 », « 2024-25 » and « année 2024 – 2025 » are the period « 2024-2025 »; « 2025 » is a calendar year. */
export function periodLabel(text: string): string | undefined {
  const [, from = '', century = '20', end = ''] =
    /^(?:annee (?:universitaire |scolaire |civile )?)?(20\d\d)(?: ?[-/] ?(20)?(\d\d))?$/.exec(
      foldLook(text),
    ) ?? [];
  if (from === '') return undefined;
  if (end === '') return from;
  return Number(`${century}${end}`) === Number(from) + 1 ? `${from}-${century}${end}` : undefined;
}

/** A place by the number of its column, 0 for the first; without one it is the whole row. */
export const placeAt = (sheet: string, row: number, column?: number): FilePlace => ({
  sheet,
  row,
  column: column === undefined ? '' : columnName(column),
});
