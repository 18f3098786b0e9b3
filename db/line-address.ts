import type { Breakdown, FigureRow } from '@/lib/domain/line-address';
import type { Measure, Nature } from '@/lib/domain/vocabulary';

/** The address of a learner figure: two lines never have the same. */
export interface LineAddress extends FigureRow {
  periodId: number;
  measure: Measure;
  nature: Nature;
}

/** The columns of `figure_lines` by the fields that they are read as. */
const BREAKDOWN = {
  levelKey: 'level_key',
  professionKey: 'profession_key',
  professionOther: 'profession_other',
  practice: 'practice',
  employerKind: 'employer_kind',
} as const satisfies Record<keyof Breakdown, string>;

const ROW = {
  trainingId: 'training_id',
  regionCode: 'region_code',
  ...BREAKDOWN,
} as const satisfies Record<keyof FigureRow, string>;

const ADDRESS = {
  ...ROW,
  periodId: 'period_id',
  measure: 'measure',
  nature: 'nature',
} as const satisfies Record<keyof LineAddress, string>;

type Columns = Readonly<Record<string, string>>;
const selected = (columns: Columns, alias: string): string =>
  Object.entries(columns)
    .map(([field, column]) => `${alias}.${column} AS ${field}`)
    .join(', ');

/** What a SELECT reads of a line to answer a `Breakdown`, or a `FigureRow`. */
export const breakdownColumns = (alias: string): string => selected(BREAKDOWN, alias);
export const rowColumns = (alias: string): string => selected(ROW, alias);

const FIELDS = Object.keys(ADDRESS) as (keyof LineAddress)[];
const BUT_WORDS = FIELDS.filter((field) => field !== 'professionOther');

/** Whether a line is at a bound `LineAddress`, its profession in words left out: these are compared folded. */
export const AT_ADDRESS_BUT_WORDS = BUT_WORDS.map((field) => `${ADDRESS[field]} = @${field}`).join(' AND ');
export const AT_ADDRESS = `${AT_ADDRESS_BUT_WORDS} AND profession_other = @professionOther`;

/** The same text for the addresses that only their profession in words tells apart. */
export const addressButWords = (address: LineAddress): string =>
  BUT_WORDS.map((field) => address[field]).join('|');

/** Adds the line of a bound `LineAddress`. */
export const INSERT_LINE = `INSERT INTO figure_lines (${Object.values(ADDRESS).join(', ')})
  VALUES (${FIELDS.map((field) => `@${field}`).join(', ')})`;

/** Whether a line is of the same learners and period as another one, whatever its measure and nature. */
export const isSameRowOf = (one: string, other: string): string =>
  Object.values({ ...ROW, period: ADDRESS.periodId })
    .map((column) => `${one}.${column} = ${other}.${column}`)
    .join(' AND ');

/** Whether a line is what was planned at the address of another one. */
export const isPlannedOf = (planned: string, line: string): string =>
  [
    `${planned}.nature = 'planned'`,
    ...Object.values({ ...ROW, period: ADDRESS.periodId, measure: ADDRESS.measure }).map(
      (column) => `${planned}.${column} = ${line}.${column}`,
    ),
  ].join(' AND ');
