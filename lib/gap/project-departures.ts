import { leftThings } from '@/db/departures';
import type { Read } from '@/db/store';
import { gapTitle } from '@/lib/wording/gaps';
import { departureKey, gapsOfDepartures } from './gap-departures';
import { gapPath } from './gap-marks';
import { isUnresolved, withStandings } from './gaps';

/** A gap that the departure of a member opened: its page, and what it says. */
export interface OpenedByDeparture {
  href: string;
  words: string;
}

/** The gaps that departures from a project opened and nobody explained, at the end of a day. */
export async function departuresOf(read: Read, projectId: number, day: string): Promise<OpenedByDeparture[]> {
  const keys = new Set(leftThings(read, day, projectId).map(departureKey));
  if (keys.size === 0) return [];
  const own = (await gapsOfDepartures(read, day)).filter(({ key }) => keys.has(key));
  return (await withStandings(read, own, day))
    .filter(isUnresolved)
    .map((gap) => ({ href: gapPath(gap.key), words: gapTitle(gap) }));
}
