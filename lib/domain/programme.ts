import { z } from 'zod';
import { linesText, lineText } from './accepted-text';
import { readDue } from './amendment';
import {
  dayInput,
  effectiveDayProblems,
  type FieldProblem,
  optionalDayInput,
  problem,
  sourceDayProblems,
  sourceInput,
} from './inputs';
import { says } from './says';
import { seasonKeyInput } from './season';
import { PERIOD_KINDS } from './vocabulary';

/** A date as precise as its document says it: a year, a month or a day. */
const asPrinted = lineText
  .min(1, says('date_needed'))
  .refine((text) => text === '' || readDue(text) !== undefined, says('impossible_printed_date'));
const asPrintedOrBlank = lineText
  .refine((text) => text === '' || readDue(text) !== undefined, says('impossible_printed_date'))
  .nullable()
  .default(null)
  .transform((text) => text || null);

const optionalText = (most: number) =>
  linesText
    .max(most, says('text_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null);

/** A source document: what it says is known from its date. */
export const documentInput = z.object({
  /** As it is cited: « 005:12 » is line 12 of the document 005. */
  key: lineText.toUpperCase().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, says('document_key_form')),
  title: lineText.min(2, says('title_missing')).max(300, says('title_over_300')),
  datedOn: asPrinted,
  /** The date is deduced: the document bears none. */
  inferred: z.boolean().default(false),
  note: optionalText(2000),
});
export type DocumentInput = z.output<typeof documentInput>;

export const seasonInput = z.object({
  number: z.int(says('season_number')).min(1, says('season_number')).max(99, says('season_number')),
  openedOn: asPrintedOrBlank,
  src: sourceInput,
  note: optionalText(2000),
});
export type SeasonInput = z.output<typeof seasonInput>;

/** An action in a season, under the number and title of an edition of the text. */
export const actionInput = z.object({
  seasonKey: seasonKeyInput,
  /** The stable key, of an action that exists or of a new one. */
  actionKey: lineText.toUpperCase().regex(/^[A-Z][A-Z0-9_]{1,39}$/, says('action_key_form')),
  /** Asked for where the action is new. */
  shortTitle: optionalText(80),
  /** The numbering: that of a document. */
  editionKey: lineText.regex(/^\d{4}(?:-\d)?$/, says('edition_form')),
  /** The document that prints it; asked for where the edition is new. */
  documentKey: optionalText(20),
  number: z.int(says('action_number')).min(1, says('action_number')).max(99, says('action_number')),
  title: lineText.min(2, says('title_missing')).max(300, says('title_over_300')),
  /** Open from the day, or announced and still closed. */
  status: z.enum(['open', 'closed'], says('action_status_needed')),
  from: dayInput,
  src: sourceInput,
});
export type ActionInput = z.output<typeof actionInput>;

/** An action opens or closes in a season from a day, which may be to come. */
export const actionStatusInput = z.object({
  seasonKey: seasonKeyInput,
  actionKey: z.string().max(40),
  status: z.enum(['open', 'closed'], says('action_status_needed')),
  from: dayInput,
  src: sourceInput,
});
export type ActionStatusInput = z.output<typeof actionStatusInput>;

/** A relève and its dates; the same number again corrects them. */
export const roundInput = z.object({
  seasonKey: seasonKeyInput,
  number: z.int(says('round_number')).min(1, says('round_number')).max(99, says('round_number')),
  opensOn: optionalDayInput,
  cutoffOn: optionalDayInput,
  src: sourceInput,
  note: optionalText(2000),
});
export type RoundInput = z.output<typeof roundInput>;

/** A period of learner figures: an academic year by the year in which it begins, a calendar year by its own. */
export const periodInput = z.object({
  kind: z.enum(PERIOD_KINDS, says('period_kind_needed')),
  year: z.int(says('period_year')).min(2021, says('period_year')).max(2060, says('period_year')),
});
export type PeriodInput = z.output<typeof periodInput>;

/** What is wrong with a document by itself. */
export const documentProblems = ({ datedOn }: DocumentInput, today: string): FieldProblem[] =>
  sourceDayProblems('datedOn', firstDayOf(datedOn), today);

/** The first day of a date that may be a year or a month: what it says is known from then. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

export function roundProblems({ opensOn, cutoffOn }: RoundInput, today: string): FieldProblem[] {
  const problems = [
    ...(opensOn === null ? [] : effectiveDayProblems('opensOn', opensOn, today)),
    ...(cutoffOn === null ? [] : effectiveDayProblems('cutoffOn', cutoffOn, today)),
  ];
  if (opensOn !== null && cutoffOn !== null && cutoffOn < opensOn)
    problems.push(problem('cutoffOn', 'cutoff_before_opening', { day: opensOn }));
  return problems;
}

/** A contract year is that of one project: it follows from its agreement, nobody records it. */
export function periodProblems({ kind, year }: PeriodInput, today: string): FieldProblem[] {
  if (kind === 'contract_year') return [problem('kind', 'period_of_agreement')];
  return year > Number(today.slice(0, 4)) + 10 ? [problem('year', 'period_too_far')] : [];
}
