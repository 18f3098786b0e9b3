import { addDays } from './time';

/** An exception lasts so many days at most, its first one not counted. */
export const LONGEST_EXCEPTION = 60;

/** What is wrong with the last day of an exception; null where nothing is. */
export function exceptionEndProblem(
  endsOn: string,
  today: string,
): 'exception_past' | 'exception_long' | null {
  if (endsOn < today) return 'exception_past';
  return endsOn > addDays(today, LONGEST_EXCEPTION) ? 'exception_long' : null;
}
