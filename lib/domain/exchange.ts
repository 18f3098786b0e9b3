import type { CellProblemCode } from './file-problem-codes';
import { DETAIL_NAMES, type FigureRow, LINE_DETAILS, type LineDetails, NO_DETAILS } from './line-address';
import type { LevelKey, Measure } from './vocabulary';
import { LEVEL_KEYS } from './vocabulary';

/** What passes between a file (workbook, CSV) or an API call and a report: the words that reading, placing and marking share. */

/** The version of the template's layout; an older one is refused by its number. */
export const TEMPLATE_FORMAT = 1;

/** Typed in a cell, it takes back what the report holds. A blank cell leaves it as it is. */
export const CLEAR_WORD = 'effacer';

/** The sheets of the template. `Suivi` is hidden and holds the mark. */
export const TEMPLATE_SHEETS = {
  figures: 'Effectifs',
  offers: 'Ouvertures',
  help: 'Mode d’emploi',
  lists: 'Listes',
  mark: 'Suivi',
} as const;

/** A cell as Excel shows it: « Effectifs », row 12, column « D ». The sheet of a CSV is empty. */
export interface FilePlace {
  sheet: string;
  row: number;
  column: string;
  /** The last row of a run of them that have the same problem. */
  lastRow?: number;
}

/** Something wrong in a file; without a place it is the file as a whole. Its sentence stands in lib/wording. */
export interface FileProblem {
  place: FilePlace | null;
  code: CellProblemCode;
  params: Record<string, string | number | null>;
}

/** What the template says of itself: which report, and what the report held when it was downloaded. */
export interface TemplateMark {
  format: number;
  reportId: number;
  /** The last figure revision of the report at the download: a later one on a cell is a conflict. */
  revision: number;
  /** The same for opening facts. */
  offerRevision: number;
  downloadedAt: string;
}

/**
 * Why a number of a file may not be what its sender means: the spreadsheet shows something else than the cell holds, or
 * it is the 0 of a formula, which a link to an empty cell gives too.
 */
export type CellDoubt = { kind: 'shown'; as: string } | { kind: 'formula' };

/** One number of a file as written, not yet read as a count. A blank cell is left out by the reader. */
export interface ReadCell {
  measure: Measure;
  /** The period as its column or row names it; null is that of the campaign. */
  period: string | null;
  text: string;
  place: FilePlace;
  doubt?: CellDoubt | undefined;
}

/** The columns that say what the learners of a line are. */
export const BREAKDOWN_NAMES = ['level', 'profession', 'professionOther', ...DETAIL_NAMES] as const;

/** The columns that say which line a row of a file is; those of the breakdown come last. */
export const LINE_NAMES = ['training', 'organisation', 'region', ...BREAKDOWN_NAMES] as const;
export type LineName = (typeof LINE_NAMES)[number];

/** The texts of a row, beside its numbers. */
export const LINE_TEXTS = [...LINE_NAMES, 'comment'] as const;
export type LineTexts = Record<(typeof LINE_TEXTS)[number], string>;

/** The texts of a row from what says each of them. */
export function lineTexts(textOf: (name: keyof LineTexts, index: number) => string): LineTexts {
  const texts: Partial<LineTexts> = {};
  for (const [index, name] of LINE_TEXTS.entries()) texts[name] = textOf(name, index);
  return texts as LineTexts;
}

/** A line of a file: by its identifier where it has one, else by the names of its columns. */
export interface ReadRow extends LineTexts {
  place: { sheet: string; row: number };
  identifier: string | null;
  /** The column of each name, for the problems that placing finds; absent where the file has no such column. */
  columns: Partial<LineTexts>;
  cells: ReadCell[];
}

/** An opening of a file: the day as YYYY-MM-DD, or `effacer`. */
export interface ReadOffer {
  place: FilePlace;
  identifier: string;
  happenedOn: string;
}

/** A file read whole: every line that could be read, and every problem of the others. */
export interface FileRead {
  form: 'template' | 'wide';
  mark: TemplateMark | null;
  rows: ReadRow[];
  offers: ReadOffer[];
  problems: FileProblem[];
  /** What was left, or read otherwise than its name says: nothing that refuses the file. */
  notices: FileProblem[];
  /** What its sender does not see, be it changed or not: it is a problem where it changes something. */
  hidden: FileProblem[];
}

/**
 * The identifier of a line in a file: `12|53|7|4|`, the address of its cells without period and measure. What only some
 * actions ask stands behind the profession where it is said (`12|53|7|4~salaried~ambulatory|`): all others keep theirs.
 */
export function lineIdentifier(row: FigureRow): string {
  const details = DETAIL_NAMES.map((name) => row[name]);
  const learners = details.some((detail) => detail !== 'na') ? ['', ...details].join('~') : '';
  const profession = `${row.professionKey}${learners}`;
  return [row.trainingId, row.regionCode, row.levelKey, profession, row.professionOther].join('|');
}

export function parseLineIdentifier(text: string): FigureRow | undefined {
  const [, training = '', regionCode = '', level = '', professionKey = '', said = '', professionOther = ''] =
    /^(\d{1,9})\|([0-9A-Z]{2,3})\|([0-9a-z]{1,2})\|(\d{1,3}|na|other)((?:~[a-z_]{1,40})*)\|(.{0,120})$/u.exec(
      text.trim(),
    ) ?? [];
  const levelKey = LEVEL_KEYS.find((key): key is LevelKey => key === level);
  const details = parseDetails(said);
  if (training === '' || !levelKey || !details) return undefined;
  return { trainingId: Number(training), regionCode, levelKey, professionKey, professionOther, ...details };
}

/** `~salaried~ambulatory`: one of each list, in their order; none at all is « sans objet » throughout. */
function parseDetails(text: string): LineDetails | undefined {
  if (text === '') return NO_DETAILS;
  const [, practice, employerKind, ...more] = text.split('~');
  const details = {
    practice: LINE_DETAILS.practice.find((key) => key === practice),
    employerKind: LINE_DETAILS.employerKind.find((key) => key === employerKind),
  };
  if (!details.practice || !details.employerKind || more.length > 0) return undefined;
  return { practice: details.practice, employerKind: details.employerKind };
}

/** The identifier of an opening: `training|12|345` or `university|12|67` (subject, participation, training or organisation). */
export interface OfferAddress {
  subject: 'training' | 'university';
  participationId: number;
  /** The training's number, or the university's. */
  thingId: number;
}

export const offerIdentifier = ({ subject, participationId, thingId }: OfferAddress): string =>
  [subject, participationId, thingId].join('|');

export function parseOfferIdentifier(text: string): OfferAddress | undefined {
  const [, subject, participation, thing] =
    /^(training|university)\|(\d{1,9})\|(\d{1,9})$/.exec(text.trim()) ?? [];
  if (subject !== 'training' && subject !== 'university') return undefined;
  return { subject, participationId: Number(participation), thingId: Number(thing) };
}

/** `A`, `Z`, `AA`: the name of a column from its number, 0 for the first. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** Limits of a file, checked before it is read and while it is. */
export const FILE_LIMITS = {
  /** A workbook of 50,000 lines weighs 4 MB. */
  bytes: 20_000_000,
  /** What the parts of the zip come to once inflated, all together. */
  inflatedBytes: 300_000_000,
  entries: 500,
  rows: 60_000,
  columns: 200,
  merges: 1_000,
  /** A reading that is not over by then is stopped. */
  seconds: 9,
  megabytes: 512,
} as const;
