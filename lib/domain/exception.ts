import type { CampaignDates } from './campaign';
import { ENTERABLE } from './section';
import { addDays } from './time';
import type { SectionStatus } from './vocabulary';

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

/** Why no exception can be asked for a section; undefined where one can: it is locked, and waits to be sent. */
export function askingProblem(
  { status, excepted, waits }: { status: SectionStatus; excepted: boolean; waits: boolean },
  { closedAt, retrospective }: Pick<CampaignDates, 'closedAt'> & { retrospective: boolean },
): 'exception_not_needed' | 'exception_of_sent' | 'exception_runs' | 'exception_asked_already' | undefined {
  if (closedAt === null) return 'exception_not_needed';
  if (retrospective || !ENTERABLE.includes(status)) return 'exception_of_sent';
  if (excepted) return 'exception_runs';
  return waits ? 'exception_asked_already' : undefined;
}
