import { zoneOfRegion } from '../overseas';
import { isRealDay } from '../time';

/** The clock of a place: that of its region, Paris where the region has none of its own. */
const clockOf = (regionCode: string): string => zoneOfRegion(regionCode) ?? 'Europe/Paris';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('fr-CA', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}

/** The day and the hour that a clock on the wall of a region shows at an instant: `2025-03-04`, `09:30`. */
export function wallClock(instant: string, regionCode: string): { day: string; time: string } {
  const parts = formatOf(clockOf(regionCode)).formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return { day: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` };
}

/** The calendar day of an instant at a place. */
export const placeDay = (instant: string, regionCode: string): string => wallClock(instant, regionCode).day;

/**
 * The instant at which the clock of a region shows a day and an hour, as ISO 8601 in UTC; undefined where that is no
 * day or no hour. An hour that the change of time skips is read an hour later.
 */
export function instantAt(day: string, time: string, regionCode: string): string | undefined {
  if (!isRealDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let at = wanted;
  // The offset is that of the moment itself: a second look settles it beside a change of time.
  for (let look = 0; look < 2; look += 1) {
    const shown = wallClock(new Date(at).toISOString(), regionCode);
    at += wanted - Date.parse(`${shown.day}T${shown.time}:00Z`);
  }
  return new Date(at).toISOString();
}

/** The same day so many months later, or the last one of that month: a month after 2026-01-31 is 2026-02-28. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
