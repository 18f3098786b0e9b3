import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can, tokenAllows } from '@/lib/access/policy';
import type { FilePlace, FileProblem } from '@/lib/domain/exchange';
import {
  isNational,
  isTotalRow,
  MOST_LINES,
  type PopulationLine,
  populationText,
  readLines,
  readPopulation,
} from '@/lib/domain/population';
import { inOrder } from '@/lib/import/problem-order';
import { inRuns } from '@/lib/import/problem-runs';
import type { FileColumn } from '@/lib/programme-file/columns';
import { doubtfulCells } from '@/lib/programme-file/doubtful-cells';
import { FileRow } from '@/lib/programme-file/file-row';
import { type FileWords, fileWords } from '@/lib/programme-file/file-words';
import { Refusal } from '@/lib/refusal';
import type { SentBytes } from '@/lib/workbook/reading-slices';
import { readTableFile } from '@/lib/workbook/table-reader-thread';
import type { TablesAsked, TablesRead } from '@/lib/workbook/tables-read';
import { knownCells } from './load-population';

const SHEET = 'Population';

/** The columns of a file of population; those of level, profession and state may be left out. */
export const POPULATION_COLUMNS: readonly FileColumn[] = [
  { key: 'regionCode', heading: 'Région', kind: 'region', required: true },
  { key: 'levelKey', heading: 'Niveau', kind: 'levels' },
  { key: 'professionId', heading: 'Profession', kind: 'professions' },
  { key: 'text', heading: 'Effectif', kind: 'text', required: true },
  { key: 'state', heading: 'État', kind: 'text' },
];

const TABLES: TablesAsked = {
  specs: [
    {
      name: SHEET,
      columns: POPULATION_COLUMNS.map(({ key, heading, required = false }) => ({ key, heading, required })),
    },
  ],
  besides: ['Mode d’emploi'],
};

/** A file as it was read: lines ready to be loaded, or everything that is wrong with them, each at its cell. */
export interface PopulationFile {
  lines: PopulationLine[];
  problems: FileProblem[];
  /** What of the file was left, or read otherwise than its name says. */
  notices: FileProblem[];
}

/**
 * Reads a table of population, a workbook or a CSV. Nothing of the file is kept and nothing is written: what it says goes
 * into the form, and is loaded by its command. Missing for whoever loads none.
 */
export async function readPopulationFile(
  read: Read,
  actor: Actor | null,
  file: SentBytes,
): Promise<PopulationFile> {
  refuseUnlessMayLoadPopulations(actor);
  const words = await fileWords(read);
  const known = await knownCells(read);
  const table = await readTableFile(file, TABLES);
  const { lines, problems } = linesOf(table, words, known);
  const all = [...table.problems, ...problems, ...table.hidden];
  return {
    lines: all.length > 0 ? [] : lines,
    problems: inRuns(inOrder(all, [SHEET])),
    notices: [...table.notices, ...doubtfulCells(table, numbersOf(table))],
  };
}

/** Asked before a body is read. */
export function refuseUnlessMayLoadPopulations(actor: Actor | null): void {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  if (!tokenAllows(actor, 'population.load')) throw new Refusal('forbidden', 'token_scope');
  if (!can(actor, 'population.load')) throw new Refusal('missing', 'not_found');
}

/** The cells of the numbers: one that shows something else than it holds is told before it is loaded. */
const numbersOf = ({ tables }: TablesRead): FilePlace[] =>
  tables.flatMap(({ sheet, rows, columns: { text: column } }) =>
    column === undefined ? [] : rows.map(({ row }) => ({ sheet, row, column })),
  );

type Known = Awaited<ReturnType<typeof knownCells>>;

function linesOf({ tables, problems: unread }: TablesRead, words: FileWords, known: Known) {
  const problems: FileProblem[] = [];
  const rows = tables.flatMap((table) =>
    table.rows.map((row) => new FileRow(SHEET, POPULATION_COLUMNS, table, row, words, problems)),
  );
  if (rows.length > MOST_LINES) problems.push({ place: null, code: 'population_too_many_lines', params: {} });
  const lines = rows.slice(0, MOST_LINES).map(
    (row): PopulationLine => ({
      regionCode: regionOf(row),
      levelKey: oneOf(row, 'levelKey', row.value('levelKey', 'levels'), 'unknown_level_here'),
      professionId: oneOf(
        row,
        'professionId',
        row.value('professionId', 'professions'),
        'unknown_profession_of_list',
      ),
      text: textOf(row),
    }),
  );
  // What could not be read was said: it stands for nothing in what follows.
  const sound = rows.map((row, index) => (row.failed ? undefined : lines[index]));
  const read = readLines(
    sound.map((line) => line ?? NOTHING),
    known,
  );
  for (const { path, code, params } of read.problems) {
    const [, at, key = null] = /^lines(?:\.(\d+)\.(\w+))?$/.exec(path) ?? [];
    const row = at === undefined ? undefined : rows[Number(at)];
    if (row) row.refuse(key, code, params);
    else if (problems.length + unread.length === 0) problems.push({ place: null, code, params });
  }
  return { lines, problems };
}

const NOTHING: PopulationLine = { regionCode: null, levelKey: null, professionId: null, text: '' };

/** « Bretagne », « 53 », « nationale »; a row of a total is refused at its cell. */
function regionOf(row: FileRow<typeof SHEET>): string | null {
  const text = row.text('regionCode');
  if (isNational(text)) return null;
  if (isTotalRow(text)) {
    row.refuse('regionCode', 'total_row', { text });
    return null;
  }
  return row.needed('regionCode', 'region') ?? null;
}

function oneOf<Value>(
  row: FileRow<typeof SHEET>,
  key: string,
  values: readonly Value[] | null | undefined,
  code: 'unknown_level_here' | 'unknown_profession_of_list',
): Value | null {
  // « effacer » clears nothing here: nothing stands yet.
  if (values === null || (values && values.length > 1)) row.refuse(key, code, { text: row.text(key) });
  return values?.[0] ?? null;
}

/** What the number and the state say together, in the words that the form takes. */
function textOf(row: FileRow<typeof SHEET>): string {
  const [number, state] = [readPopulation(row.text('text')), stateOf(row.text('state'))];
  if (!number.ok) row.refuse('text', number.code, { text: row.text('text') });
  if (state === undefined) row.refuse('state', 'population_value', { text: row.text('state') });
  if (!number.ok || state === undefined) return '';
  const said = number.said ?? state;
  if (!said) row.refuse('text', 'population_value_needed');
  const contradicts = number.said && state && populationText(number.said) !== populationText(state);
  if (contradicts) row.refuse('state', 'population_state_contradicts');
  return said ? populationText(said) : '';
}

/** Of the column of states; null where it leaves the number to speak, undefined where it is none. */
function stateOf(text: string) {
  if (['', 'nombre', 'number'].includes(text.trim().toLowerCase())) return null;
  const read = readPopulation(text);
  return read.ok && read.said?.state !== 'number' ? read.said : undefined;
}
