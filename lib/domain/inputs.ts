import { z } from 'zod';
import { linesText, lineText } from './accepted-text';
import type { RefusalCode } from './refusal-codes';
import { says } from './says';
import { addDays, isRealDay } from './time';

/** A rule that an input breaks: its field (`members.2.since`), the code of the sentence, and its numbers. */
export interface FieldProblem {
  path: string;
  code: RefusalCode;
  params: Record<string, string | number | null>;
}

export const problem = (
  path: string,
  code: RefusalCode,
  params: FieldProblem['params'] = {},
): FieldProblem => ({
  path,
  code,
  params,
});

/** A day that exists, `YYYY-MM-DD`, and must be given. */
export const dayInput = lineText
  .min(1, { error: says('day_needed'), abort: true })
  .refine(isRealDay, says('impossible_date'));

/** A day that may be left blank. */
export const optionalDayInput = lineText
  .refine((text) => text === '' || isRealDay(text), says('impossible_date'))
  .nullable()
  .default(null)
  .transform((text) => text || null);

/** The document that says it. */
export const sourceInput = lineText.min(2, says('source_needed')).max(300, says('source_too_long'));
/** The same, where it may be left blank. */
export const optionalSourceInput = lineText
  .max(300, says('source_too_long'))
  .nullable()
  .default(null)
  .transform((text) => text || null);
export const reasonInput = linesText.min(2, says('reason_needed')).max(2000, says('reason_too_long'));
export const optionalReasonInput = linesText
  .max(2000, says('reason_too_long'))
  .nullable()
  .default(null)
  .transform((text) => text || null);

/** The version that a person had before his eyes: another one since then is a conflict. */
export const versionInput = z.int().min(0).optional();

/** The codes of the warnings that a person read and confirms. */
export const confirmedInput = z.array(z.string().max(60)).max(50).default([]);

/** The first day that a document of the programme may bear: strategies and calls were prepared before the call. */
export const FIRST_SOURCE_DAY = '2020-01-01';

/** What is wrong with the day of a source: in the future it is no source yet, before the programme it is a typing error. */
export function sourceDayProblems(path: string, day: string, today: string): FieldProblem[] {
  if (day > today) return [problem(path, 'source_to_come')];
  if (day < FIRST_SOURCE_DAY) return [problem(path, 'source_too_old', { day: FIRST_SOURCE_DAY })];
  return [];
}

/** A day on which something takes effect lies within ten years before and after today. */
export function effectiveDayProblems(path: string, day: string, today: string): FieldProblem[] {
  const far = day < FIRST_SOURCE_DAY || day > addDays(today, 3653);
  return far ? [problem(path, 'day_too_far')] : [];
}
