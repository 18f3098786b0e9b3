import { acceptedLine, acceptedLines, unprotected } from '@/lib/domain/accepted-text';
import type { CellDoubt } from '@/lib/domain/exchange';
import { UNSEEN } from '@/lib/domain/fold';
import { isRealDay } from '@/lib/domain/time';

/** A cell as a program reads it. `date` holds a day as YYYY-MM-DD, empty where the number is no day. */
export interface SheetCell {
  /** 0 for column A. */
  column: number;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'no_value';
  text: string;
  /** The hour of a date, `09:30`, where its cell shows one. */
  hour?: string | undefined;
  /** Where its spreadsheet shows something else than it holds. */
  doubt?: CellDoubt | undefined;
}

/** A row that holds something; its number is the one that Excel shows. */
export interface SheetRow {
  row: number;
  hidden: boolean;
  cells: SheetCell[];
}

/** A text without the spaces around it, every other run of spaces (no-break ones too) one plain space. */
export const tidy = (text: string): string => text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/** A heading as a message repeats it. */
export function headingText(text: string): string {
  const heading = tidy(text.slice(0, 1_000));
  return heading.length > 60 ? `${heading.slice(0, 59)}…` : heading;
}

/**
 * A text of a table as the forms take it, on one line or on several, without the apostrophe by which a spreadsheet
 * protected it: what the template writes and what is read of it are compared letter for letter.
 */
export function fileText(text: string): string {
  const lines = acceptedLines(text);
  return unprotected(lines.includes('\n') ? lines : acceptedLine(lines));
}

/**
 * A number as it is written in French: `12345.0` is 12345, `12.5` is « 12,5 ». Excel shows fifteen digits: a
 * computed 3.0000000000000004 is 3.
 */
export function numberText(value: number): string {
  const shown = Number(value.toPrecision(15));
  if (Number.isInteger(shown))
    return Math.abs(shown) < 1e21 ? shown.toFixed(0).replace(/^-0$/, '0') : `${shown}`;
  return `${shown}`.replace('.', ',');
}

/** What a day is written as, and whether it is one. */
export type ReadDay = { ok: true; day: string } | { ok: false; code: 'not_a_date' | 'impossible_date' };

/** « 31/03/2026 », « 31.03.2026 » and « 2026-03-31 ». A day that the calendar lacks is impossible. */
export function readDay(text: string): ReadDay {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const standard = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text);
  const [year, month, date] = french ? [french[3], french[2], french[1]] : (standard?.slice(1, 4) ?? []);
  if (year === undefined || month === undefined || date === undefined)
    return { ok: false, code: 'not_a_date' };
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isRealDay(day) ? { ok: true, day } : { ok: false, code: 'impossible_date' };
}
