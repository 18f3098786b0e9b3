import { addDays, parisDay, startOfParisDay } from './time';
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

/** What leaves within seconds: links, returns, receipts, and warnings of who may be at an account. All the rest waits for the morning. */
export const AT_ONCE: readonly MessageKind[] = [
  'invitation',
  'password_reset',
  'section_returned',
  'decision_undone',
  'submission_receipt',
  'sign_in_failures',
  'second_factor_changed',
  'identity_linked',
];
export const leavesAtOnce = (kind: MessageKind): boolean => AT_ONCE.includes(kind);

const HOURS_AFTER_MORNING = 17;

/** 7 h in Paris of a day. The clock changes before it, hence counted back from the next midnight. */
export const morningOf = (day: string): string =>
  addMinutes(startOfParisDay(addDays(day, 1)), -60 * HOURS_AFTER_MORNING);

/** The next 7 h in Paris after an instant: when a person reads in one message all that happened since the last. */
export function nextMorning(instant: string): string {
  const day = parisDay(new Date(instant));
  const today = morningOf(day);
  return today > instant ? today : morningOf(addDays(day, 1));
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

/** Whether a campaign opened today, or on a day on which the scheduled work may not have run. */
export const hasJustOpened = ({ opensOn }: { opensOn: string }, today: string): boolean =>
  opensOn <= today && opensOn >= addDays(today, -CAUGHT_UP_DAYS);

const BEFORE_LOCK = [3, 0] as const;

/** How many days before the lock (its last day is 0) drafts are spoken of today; undefined on any other day. */
export function lockStep(
  { opensOn, closesOn }: { opensOn: string; closesOn: string },
  today: string,
): number | undefined {
  if (today > closesOn) return undefined;
  // The last day says it by itself, whatever was missed before.
  const step = BEFORE_LOCK.findLast((days) => addDays(closesOn, -days) <= today);
  return step !== undefined && addDays(closesOn, -step) >= opensOn ? step : undefined;
}

/** So many days before its end an exception is spoken of, unless it was granted the day before. */
const BEFORE_END = 2;

/** Whether an exception is about to end, and its grant is not this very morning's news. */
export const endsSoon = (
  { endsOn, recordedAt }: { endsOn: string; recordedAt: string },
  today: string,
): boolean =>
  today <= endsOn &&
  today >= addDays(endsOn, -BEFORE_END) &&
  addDays(parisDay(new Date(recordedAt)), 2) <= today;

/** The messages that carry a link to choose a password. */
export const LINK_KINDS: readonly MessageKind[] = ['password_reset', 'invitation'];
