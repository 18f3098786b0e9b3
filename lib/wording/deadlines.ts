import { zoneOfRegion } from '@/lib/domain/overseas';
import { endOfParisDay } from '@/lib/domain/time';
import { formatDay } from './dates';

/** Each region overseas as one says that something happens there. */
const THERE: Readonly<Record<string, string>> = {
  '01': 'en Guadeloupe',
  '02': 'en Martinique',
  '03': 'en Guyane',
  '04': 'à La Réunion',
  '06': 'à Mayotte',
};

const together = new Intl.ListFormat('fr', { type: 'conjunction' });

/**
 * The last minute of a day, as a deadline: « 30 septembre 2026 à 23 h 59, heure de Paris », then what the clock says
 * then in the regions overseas of those it is for: « (17 h 59 en Guadeloupe ; 1er octobre à 1 h 59 à La Réunion) ».
 */
export function deadlineWords(day: string, regionCodes: readonly string[] = []): string {
  const end = endOfParisDay(day);
  const byClock = new Map<string, string[]>();
  for (const code of regionCodes) {
    const zone = zoneOfRegion(code);
    if (zone === undefined) continue;
    const said = clockWords(end, zone, day);
    byClock.set(said, [...(byClock.get(said) ?? []), THERE[code] ?? '']);
  }
  const local = [...byClock].map(([said, places]) => `${said} ${together.format(places)}`);
  return `${formatDay(day)} à ${PARIS}${local.length > 0 ? ` (${local.join('\u00a0; ')})` : ''}`;
}

const PARIS = '23\u00a0h\u00a059, heure de Paris';

/** The hour of an instant on the clock of a zone, after its day where that is not the same day. */
function clockWords(instant: string, zone: string, day: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const there = `${part.year}-${part.month}-${part.day}`;
  const hour = `${Number(part.hour)}\u00a0h\u00a0${part.minute}`;
  return there === day ? hour : `${formatDay(there)} à ${hour}`;
}
