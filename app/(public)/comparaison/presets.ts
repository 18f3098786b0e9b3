import { withParams } from '@/app/_ui/keep-filters';
import { PROGRAMME_STARTS_ON } from '@/lib/domain/as-of';
import { addDays } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { campaignSpan } from '@/lib/overview/season-changes';
import type { Read } from '@/lib/store';

export interface ComparisonPreset {
  label: string;
  href: string;
}

interface Asked {
  season: SeasonKey;
  day: string;
  isOfficer: boolean;
  /** The day of the last committee that the reader may know of; undefined for everybody else. */
  committeeDay: string | undefined;
  /** The other choices of the address, which are kept. */
  kept: Readonly<Record<string, string | undefined>>;
}

/**
 * The spans that readers ask for: since the last campaign, since the quarter began; and since the last committee, for
 * those who may know of it.
 */
export async function comparisonPresets(
  read: Read,
  { season, day, isOfficer, committeeDay, kept }: Asked,
): Promise<ComparisonPreset[]> {
  const span = await campaignSpan(read, { season, day, isOfficer });
  const between = (from: string, to: string) => withParams('/comparaison', kept, { from, to });
  const eve = quarterEve(day);
  return [
    ...(span && span.from < span.to
      ? [{ label: 'Depuis la dernière campagne', href: between(span.from, span.to) }]
      : []),
    ...(committeeDay ? [{ label: 'Depuis le dernier comité', href: between(committeeDay, day) }] : []),
    ...(eve >= PROGRAMME_STARTS_ON && eve < day ? [{ label: 'Ce trimestre', href: between(eve, day) }] : []),
  ];
}

/** The last day before the quarter that a day is in. */
export function quarterEve(day: string): string {
  const first = 3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
  return addDays(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`, -1);
}
