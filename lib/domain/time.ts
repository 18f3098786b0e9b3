/** The moment of a request: the instant in UTC and the day it falls on in Paris. Rules take it, never ask for it. */
export interface Now {
  instant: string;
  day: string;
}

const PARIS = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Paris is whole hours from UTC, since 1911: no day begins within a quarter of an hour. */
const QUARTER = 15 * 60_000;
const dayOfQuarter = new Map<number, string>();
const MOST = 1000;

/**
 * The calendar day in Paris of a moment, `YYYY-MM-DD`. Every request asks for that of now, and lists for those of their
 * lines: the calendar is asked once for all moments of a quarter of an hour.
 */
export function parisDay(moment: Date): string {
  const quarter = Math.floor(moment.getTime() / QUARTER);
  const known = dayOfQuarter.get(quarter);
  if (known !== undefined) return known;
  const day = PARIS.format(moment);
  if (dayOfQuarter.size >= MOST) dayOfQuarter.clear();
  dayOfQuarter.set(quarter, day);
  return day;
}

export const nowAt = (moment: Date): Now => ({ instant: moment.toISOString(), day: parisDay(moment) });

/** The instant at which a day begins in Paris. */
export function startOfParisDay(day: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // One or two hours ahead of UTC; the clock never changes at midnight.
  const summer = new Date(midnight - 7_200_000);
  return (parisDay(summer) === day ? summer : new Date(midnight - 3_600_000)).toISOString();
}

/** The last minute of a day in Paris, by which what is due on it is sent: 23:59. */
export const endOfParisDay = (day: string): string =>
  new Date(Date.parse(startOfParisDay(addDays(day, 1))) - 60_000).toISOString();

/** Whether a text is a day that exists, written `YYYY-MM-DD`; 2025-02-30 is not. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Whole days from one day to another, negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
