import { addDays } from './time';
import type { MessageKind } from './vocabulary';

/** Minutes before each further try of a message that could not be handed to the mail server; then it is given up. */
const RETRY_MINUTES = [1, 10, 60, 360] as const;
export const MAX_SENDINGS = RETRY_MINUTES.length + 1;

/** How long a process that took a message has to send it before another may take it again. */
export const LEASE_MINUTES = 10;

export const INVITATION_DAYS = 7;
export const RESET_MINUTES = 60;

export const addMinutes = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** When a message that failed for the `tries`-th time is tried again; null: it is given up. */
export function nextTry(tries: number, instant: string): string | null {
  const minutes = RETRY_MINUTES[tries - 1];
  return minutes === undefined ? null : addMinutes(instant, minutes);
}

/** One reminder a person and a day, whoever asks for it: the scheduled work or an officer. */
export const reminderKey = (accountId: number, day: string): string => `reminder:${accountId}:${day}`;

const BEFORE_DUE = [14, 3] as const;
const EVERY_DAYS_LATE = 7;
/** Work that did not run for a few days still sends what it missed; later than that, the next step says it. */
const CAUGHT_UP_DAYS = 3;

/**
 * The day of the last reminder step of a report that has come: 14 and 3 days before the due day, the day after it,
 * then every 7 days. Undefined where none fell in the last days, or none since the campaign opened.
 */
export function reminderStep(
  { opensOn, dueOn }: { opensOn: string; dueOn: string },
  today: string,
): string | undefined {
  const steps = BEFORE_DUE.map((days) => addDays(dueOn, -days));
  for (let day = addDays(dueOn, 1); day <= today; day = addDays(day, EVERY_DAYS_LATE)) steps.push(day);
  return steps.findLast((day) => day <= today && day >= opensOn && day >= addDays(today, -CAUGHT_UP_DAYS));
}

/** The messages that carry a link to choose a password. */
export const LINK_KINDS: readonly MessageKind[] = ['password_reset', 'invitation'];
