import type { EditionRowOf, EditionSeason, EditionTable } from '@/lib/domain/edition';
import { NO_RATE_REASONS, type NoRateReason } from '@/lib/domain/progress';
import type { Value } from '@/lib/domain/value';
import { LAYERS, type Layer, VALUE_STATES } from '@/lib/domain/vocabulary';
import { editionContent } from '@/lib/edition/edition-content';
import { editionDetail } from '@/lib/edition/editions';
import { remember } from '@/lib/figure/memory';
import { readDayItself } from '@/lib/figure/reader';
import { columnsOf, EDITION_TABLES } from '@/lib/wording/edition';
import { noRateReasons } from '@/lib/wording/reasons';
import { exportTable, type TableQuestion } from '../table-definition';
import { type Cell, type ColumnKind, type Field, figure, simple } from '../table-fields';
import { READING } from '../table-filters';

type Row = Record<string, unknown> & { season: string };

/** The name of a table of the editions among all tables. */
export const publicTableName = (table: EditionTable) => `public-${table}` as const;

const publicTable = ({ key: table, title, what }: (typeof EDITION_TABLES)[number]) =>
  exportTable({
    name: publicTableName(table),
    file: `table-${table}`,
    title,
    about: what,
    filters: [...READING, 'edition'],
    audience: 'public',
  }).of<Row>({
    fields: [
      simple('text')('season', 'season', 'La saison\u00a0: S1 ou S2.', (row: Row) => row.season),
      ...columnsOf(table).flatMap(({ name, words }) => fieldsOf(name, words)),
    ],
    async rows(question) {
      const { seasons, day } = await seasonsAsked(question);
      return {
        rows: seasons
          .filter(({ season }) => question.season === undefined || season === question.season)
          .flatMap((season) => rowsOf(season, table)),
        day,
      };
    },
  });

/** As anyone may see them, whoever asks: these files are made to be handed on. */
async function seasonsAsked({ read: handle, day, now, filter }: TableQuestion) {
  const read = readDayItself(handle, now.day);
  const key = filter('edition');
  if (key !== undefined) {
    const { edition } = await editionDetail(read, key);
    return { seasons: edition.seasons, day: edition.asOf };
  }
  const seasons = await remember(
    read,
    'public-table-exports',
    { day },
    async () => (await editionContent(read, day)).body.seasons,
  );
  return { seasons, day };
}

const rowsOf = (season: EditionSeason, table: EditionTable): Row[] =>
  season[table].map((row: EditionRowOf<EditionTable>) => ({ ...row, season: season.season }));

const FIGURES = ['planned', 'committed', 'declared', 'verified'];
const DAYS = ['observedOn', 'periodStartsOn', 'periodEndsOn', 'asOf'];
const COUNTS = ['number', 'participations', 'expected', 'reported', 'validated', 'projects', 'targetVersion'];
const NUMBERS = ['target', 'baseline', 'value'];

function kindOf(name: string): ColumnKind {
  if (DAYS.includes(name)) return 'day';
  if (COUNTS.includes(name)) return 'count';
  return NUMBERS.includes(name) ? 'number' : 'text';
}

function fieldsOf(name: string, words: string): Field<Row>[] {
  if (FIGURES.includes(name)) return [figure(name, name, words, (row: Row) => figureOf(row[name]))];
  if (name === 'rates')
    return LAYERS.map((layer) =>
      simple('rate')(`rate-${layer}`, `rate-${layer}`, words, (row: Row) =>
        numberOf(inLayer(row.rates, layer)),
      ),
    );
  if (name === 'reasons')
    return LAYERS.map((layer) =>
      simple('text')(`reason-${layer}`, `reason-${layer}`, words, (row: Row) =>
        reasonOf(inLayer(row.reasons, layer)),
      ),
    );
  // The last column of every file is the day of the file: the date of a published figure has a name of its own.
  const key = name === 'asOf' ? 'publishedOn' : name;
  return [simple(kindOf(name))(key, key, words, (row: Row) => cellOf(row[name]))];
}

const isObject = (of: unknown): of is Record<string, unknown> => typeof of === 'object' && of !== null;
const inLayer = (of: unknown, layer: Layer): unknown => (isObject(of) ? of[layer] : null);
const numberOf = (of: unknown): number | null => (typeof of === 'number' ? of : null);
const cellOf = (of: unknown): Cell => (typeof of === 'string' || typeof of === 'number' ? of : null);

function reasonOf(of: unknown): string | null {
  const reason: NoRateReason | undefined = NO_RATE_REASONS.find((known) => known === of);
  return reason ? noRateReasons[reason] : null;
}

function figureOf(of: unknown): Value | null {
  if (!isObject(of)) return null;
  const state = VALUE_STATES.find((known) => known === of.state);
  return state ? { value: numberOf(of.value), state } : null;
}

/** The fixed public tables of DOMAIN §8, of a day or of an edition, under the names of their dictionary. */
export const publicTables = EDITION_TABLES.map(publicTable);
