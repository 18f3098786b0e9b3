import type { DatePrecision } from '@/lib/domain/vocabulary';

// A day has no time zone: it is read and written in UTC so that the machine's zone cannot move it.
const shortMonth = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' });
const monthAndYear = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const parisFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A day `YYYY-MM-DD`: « 22 novembre 2026 », « 1er mars 2023 ». */
export function formatDay(day: string): string {
  const dayOfMonth = Number(day.slice(8, 10));
  return `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${formatMonth(day)}`;
}

/** The month of a day `YYYY-MM-DD` or of a month `YYYY-MM`: « novembre 2026 ». */
export function formatMonth(day: string): string {
  return monthAndYear.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
}

/** « janv. », « août »: for a column of a year, where the year is said beside. */
export const formatShortMonth = (day: string): string => shortMonth.format(new Date(`${day}T00:00:00Z`));

/** A date of a source, to the precision that the source gives: « 2021 », « mars 2022 », « 1er mars 2022 ». */
export function formatAtPrecision(day: string, precision: DatePrecision): string {
  if (precision === 'year') return day.slice(0, 4);
  return precision === 'month' ? formatMonth(day) : formatDay(day);
}

/** The day, in Europe/Paris, of an instant (ISO string, or milliseconds since 1970): `YYYY-MM-DD`. */
export function parisDay(instant: string | number | Date): string {
  const { year, month, day } = inParis(instant);
  return `${year}-${month}-${day}`;
}

/** An instant, in Europe/Paris: « 22 novembre 2026 à 14 h 05 » (no-break spaces inside the hour). */
export function formatInstant(instant: string | number | Date): string {
  const { hour, minute } = inParis(instant);
  return `${formatDay(parisDay(instant))} à ${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** The time of an instant in Europe/Paris: « 14:05 ». */
export function formatTime(instant: string): string {
  const { hour, minute } = inParis(instant);
  return `${hour}:${minute}`;
}

function inParis(instant: string | number | Date): Record<string, string> {
  const fields = parisFormat.formatToParts(new Date(instant));
  return Object.fromEntries(fields.map(({ type, value }) => [type, value]));
}
