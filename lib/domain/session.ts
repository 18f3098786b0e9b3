import type { Now } from './time';

/** A session ends after 30 minutes without activity, and after 12 hours whatever happens. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;

/** A proof of who one is that is older than this is asked for again before what changes accounts. */
export const FRESH_MINUTES = 10;

export interface SessionTimes {
  createdAt: string;
  lastSeenAt: string;
  revokedAt: string | null;
}

const minutesBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;

/** Whether a session still stands at this moment; instants are ISO 8601 in UTC. */
export const isLive = (session: SessionTimes, now: Now): boolean =>
  session.revokedAt === null &&
  minutesBetween(session.lastSeenAt, now.instant) <= IDLE_MINUTES &&
  minutesBetween(session.createdAt, now.instant) <= ABSOLUTE_HOURS * 60;

/** Whether a person proved recently who he is; null is not known. */
export const isFresh = (provedAt: string | null, now: Now): boolean =>
  provedAt !== null && minutesBetween(provedAt, now.instant) <= FRESH_MINUTES;

/** Activity is written at most once a minute: a page of twenty requests is one write. */
export const shouldTouch = (session: SessionTimes, now: Now): boolean =>
  minutesBetween(session.lastSeenAt, now.instant) >= 1;

/** Whether an account may be used: active, and for an observer not past the last day of its reading. */
export const mayBeUsed = (account: { status: string; endsOn: string | null }, now: Now): boolean =>
  account.status === 'active' && (account.endsOn === null || now.day <= account.endsOn);
