import type { Now } from './time';

/** A password that somebody else set opens sessions for so long: a week-end goes by between two working days. */
export const ONE_TIME_HOURS = 72;

/** The moment after which a password that is set now opens nothing. */
export const oneTimeUntil = (now: Now): string =>
  new Date(Date.parse(now.instant) + ONE_TIME_HOURS * 3_600_000).toISOString();

/** Whether a password may still open a session; null is one that its owner chose. */
export const opensSessions = (until: string | null, now: Now): boolean =>
  until === null || now.instant <= until;
