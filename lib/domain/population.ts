import { z } from 'zod';
import { linesText, lineText } from './accepted-text';
import { readDue } from './amendment';
import { parseCount } from './count';
import { fold } from './fold';
import { type FieldProblem, optionalReasonInput, problem, reasonInput } from './inputs';
import { POPULATION_UNITS, type PopulationState } from './population-vocabulary';
import { firstDayOf } from './programme';
import type { RefusalCode } from './refusal-codes';
import { says } from './says';
import { LEVEL_KEYS, type LevelKey } from './vocabulary';

/** More lines than regions, levels and printed professions make together. */
export const MOST_LINES = 8_000;

/** Where a number of a population stands. No region: the whole country; no level, no profession: all of them. */
export interface PopulationCell {
  regionCode: string | null;
  levelKey: LevelKey | null;
  professionId: number | null;
}

export type PopulationNumber =
  | { state: 'number'; value: number }
  | { state: Exclude<PopulationState, 'number'>; value: null };

export type PopulationValue = PopulationCell & PopulationNumber;

export const SECRET: PopulationNumber = { state: 'secret', value: null };
export const MISSING: PopulationNumber = { state: 'missing', value: null };

const SECRETS = ['s', 'ss', 'secret', 'secret statistique', 'sous secret', 'secretise'];
const MISSINGS = ['manquant', 'manquante', 'nd', 'n.d.', 'n/d', 'nr', 'non renseigne', 'non disponible'];

/** What the cell of a table of population says; undefined where it is blank. « s » is a secret, never a 0. */
export function readPopulation(
  text: string,
): { ok: true; said: PopulationNumber | undefined } | { ok: false; code: RefusalCode } {
  const word = fold(text);
  if (word === '') return { ok: true, said: undefined };
  if (SECRETS.includes(word)) return { ok: true, said: SECRET };
  if (MISSINGS.includes(word)) return { ok: true, said: MISSING };
  const read = parseCount(text);
  if (read.ok) return { ok: true, said: { state: 'number', value: read.value } };
  return { ok: false, code: read.code === 'not_a_number' ? 'population_value' : read.code };
}

/** The text that reads back as the same. */
export const populationText = ({ state, value }: PopulationNumber): string =>
  state === 'number' ? `${value}` : state === 'secret' ? 'secret' : 'manquant';

/** Rows that add others up: « France entière », « Total ». They are no region. */
export const isTotalRow = (region: string): boolean =>
  /^(?:france|total|ensemble|metropole|drom|toutes? |outre-mer)/.test(fold(region));

/** « nationale » in the place of a region: the number is that of the whole country. */
export const isNational = (region: string): boolean =>
  ['national', 'nationale', 'niveau national'].includes(fold(region));

const line = z.object({
  regionCode: lineText
    .max(10)
    .nullable()
    .default(null)
    .transform((text) => text || null),
  levelKey: z.enum(LEVEL_KEYS, says('unknown_level')).nullable().default(null),
  professionId: z.int(says('unknown_profession')).positive().nullable().default(null),
  /** As it was typed; blank: nothing is said of this cell. */
  text: lineText.max(60, says('population_value')),
});
export type PopulationLine = z.output<typeof line>;

export const populationInput = z.object({
  title: lineText.min(2, says('population_title_needed')).max(200, says('text_too_long')),
  unit: z.enum(POPULATION_UNITS, says('population_unit_needed')),
  /** Who is counted and who is not. */
  basis: linesText.min(2, says('population_basis_needed')).max(1000, says('text_too_long')),
  /** A day, a month or a year, as the source says it. */
  datedOn: lineText
    .min(1, says('population_undated'))
    .refine((text) => text === '' || readDue(text) !== undefined, says('impossible_printed_date')),
  source: lineText.min(2, says('population_source_needed')).max(300, says('source_too_long')),
  documentKey: lineText
    .max(20)
    .nullable()
    .default(null)
    .transform((text) => text || null),
  licence: lineText
    .max(200, says('text_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
  /** The series whose place it takes, with the reason. */
  replacesId: z.int().positive().nullable().default(null),
  reason: optionalReasonInput,
  lines: z.array(line).max(MOST_LINES, says('population_too_many_lines')),
});
export type PopulationInput = z.output<typeof populationInput>;

/** A series stands no more: another one takes its place, or (none) it was loaded by mistake. */
export const populationEndInput = z.object({
  seriesId: z.int().positive(),
  successorId: z.int().positive().nullable().default(null),
  reason: reasonInput,
});

/** A photograph of the past: what is dated ahead is a projection. */
export const populationDateProblems = (datedOn: string, today: string): FieldProblem[] =>
  firstDayOf(datedOn) > today ? [problem('datedOn', 'population_date_to_come')] : [];

export interface ReadPopulation {
  values: PopulationValue[];
  problems: FieldProblem[];
  byRegion: boolean;
  byLevel: boolean;
  byProfession: boolean;
}

interface Known {
  regions: ReadonlySet<string>;
  professions: ReadonlySet<number>;
}

/** `53|5|12`: the cell of a value, each part empty where it has none. */
export const cellKey = ({ regionCode, levelKey, professionId }: PopulationCell): string =>
  [regionCode ?? '', levelKey ?? '', professionId ?? ''].join('|');

/**
 * The values of some lines, with every problem at its line (`lines.3.text`). All of them name a level or none does, and
 * so for the profession: a total never stands beside its parts. Lines whose number is blank say nothing.
 */
export function readLines(lines: readonly PopulationLine[], known: Known): ReadPopulation {
  const problems: FieldProblem[] = [];
  const values: PopulationValue[] = [];
  const first = new Map<string, number>();
  const said = lines.flatMap((one, index) => (one.text === '' ? [] : [{ ...one, index }]));
  const mixed = (name: 'levelKey' | 'professionId') => {
    const without = said.filter((one) => one[name] === null);
    return without.length > 0 && without.length < said.length ? without : [];
  };
  for (const { index } of mixed('levelKey'))
    problems.push(problem(`lines.${index}.levelKey`, 'population_level_mixed'));
  for (const { index } of mixed('professionId'))
    problems.push(problem(`lines.${index}.professionId`, 'population_profession_mixed'));
  for (const { index, text, ...cell } of said) {
    const wrong = (field: string, code: RefusalCode, params: FieldProblem['params'] = {}) =>
      problems.push(problem(`lines.${index}.${field}`, code, params));
    if (cell.regionCode !== null && !known.regions.has(cell.regionCode))
      wrong('regionCode', isTotalRow(cell.regionCode) ? 'total_row' : 'unknown_region', {
        text: cell.regionCode,
      });
    if (cell.professionId !== null && !known.professions.has(cell.professionId))
      wrong('professionId', 'unknown_profession');
    const read = readPopulation(text);
    if (!read.ok) wrong('text', read.code, { text });
    const before = first.get(cellKey(cell));
    if (before !== undefined) wrong('text', 'population_double', { first: before });
    first.set(cellKey(cell), before ?? index);
    if (read.ok && read.said) values.push({ ...cell, ...read.said });
  }
  if (said.length === 0) problems.push(problem('lines', 'population_empty'));
  return {
    values,
    problems,
    byRegion: said.some(({ regionCode }) => regionCode !== null),
    byLevel: said.some(({ levelKey }) => levelKey !== null),
    byProfession: said.some(({ professionId }) => professionId !== null),
  };
}
