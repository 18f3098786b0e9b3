import { z } from 'zod';
import { lineText } from './accepted-text';
import { fold } from './fold';
import { type FieldProblem, problem } from './inputs';
import { says } from './says';

/**
 * Who holds a number of a session. Of everything that is kept of sessions these three texts alone name somebody; they go
 * at the end of their term, or before.
 */
export const nameInput = z.object({
  /** The number of the participant within its session. */
  number: z.int().min(1).max(999_999),
  name: lineText.min(2, says('participant_name_needed')).max(120, says('participant_name_too_long')),
  email: lineText
    .max(254, says('not_an_email'))
    .refine((text) => text === '' || z.email().safeParse(text).success, says('not_an_email'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
  employer: lineText
    .max(200, says('participant_name_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
});
export type NameInput = z.output<typeof nameInput>;

/** How many months after the last slot of a session its names may be kept; the text prints none. */
export const RETENTION_MONTHS = { least: 1, most: 120 } as const;

/**
 * A name as two spellings of it are compared: accents, capitals, dashes and the order of its parts are no difference
 * (« Anne-Marie LEFÈVRE », « Lefevre Anne Marie »).
 */
export const comparedName = (name: string): string =>
  fold(name)
    .split(/[\s\-'.,]+/)
    .filter(Boolean)
    .toSorted()
    .join(' ');

/** A number of a session whose name is kept under a number of another session of the project too. */
export interface SameName {
  number: number;
  otherSession: string;
  otherNumber: number;
}

/** A line of a pasted list: the field of the form, so that a refusal says which line it is about. */
export type PastedRow = Record<'name' | 'email' | 'employer', string> & { number: number };

/**
 * A list pasted from a spreadsheet, one person a line: its number (or none: the next one without a name), name, address,
 * employer, between tabs or semicolons. Lines that hold nothing are passed over.
 */
export function pastedNames(
  text: string,
  { known, free }: { known: readonly number[]; free: readonly number[] },
): { rows: PastedRow[]; problems: FieldProblem[] } {
  const rows: PastedRow[] = [];
  const problems: FieldProblem[] = [];
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.split(/[\t;]/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const numbered = lines.flatMap(([first = '']) => (/^\d{1,6}$/.test(first) ? [Number(first)] : []));
  const left = free.filter((number) => !numbered.includes(number));
  for (const [index, cells] of lines.entries()) {
    const [first = '', ...others] = cells;
    const given = /^\d{1,6}$/.test(first) ? Number(first) : undefined;
    const [name = '', email = '', employer = ''] = given === undefined ? cells : others;
    const number = given ?? left.shift();
    if (number === undefined) {
      problems.push(
        problem('pasted', 'more_names_than_numbers', { lines: lines.length, numbers: free.length }),
      );
      break;
    }
    if (!known.includes(number))
      problems.push(problem('pasted', 'participant_unknown', { line: index + 1, number }));
    else if (rows.some((row) => row.number === number))
      problems.push(problem('pasted', 'participant_twice', { line: index + 1, number }));
    else rows.push({ number, name, email, employer });
  }
  return { rows, problems };
}
