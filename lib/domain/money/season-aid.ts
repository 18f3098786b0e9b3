import { addingUpTo } from '../gap';

/** What a public page announced of a season: so many laureates, so much aid in all, in cents. */
export interface AidAnnouncement {
  laureates: number;
  cents: number;
  /** A day, a month or a year; null where the page gives none. */
  on: string | null;
  source: string;
}

/** One wave of laureates, as the announcements tell it. */
export interface AnnouncedWave {
  laureates: number;
  cents: number;
  /** The announcement that gives it, or whose totals it is taken out of. */
  of: AidAnnouncement;
  /** What it is taken out of is a total since the beginning: the announcement of before; null where it is printed. */
  minus: AidAnnouncement | null;
}

/**
 * The waves of a season from announcements of which some give totals since the beginning: 9 laureates for 22 M€, then
 * 16 in all for 36 M€ (so 7 more for 14 M€), then 8 for 14.2 M€. None where no choice of announcements, or more than
 * one, adds up to the published laureates.
 */
export function announcedWaves(
  announcements: readonly AidAnnouncement[],
  laureates: number,
): AnnouncedWave[] | null {
  const parts = addingUpTo(announcements, (one) => one.laureates, laureates)?.toSorted(byDay);
  if (!parts) return null;
  return parts.flatMap((part, index) => {
    const since = parts[index - 1]?.on ?? '';
    // Between two parts, a page that gives less of both is a stage on the way to the later one.
    const stages = announcements
      .filter(
        (one) =>
          !parts.includes(one) &&
          one.laureates < part.laureates &&
          one.cents < part.cents &&
          (one.on ?? '') > since &&
          (one.on ?? '') < (part.on ?? ''),
      )
      .toSorted(byDay);
    return [...stages, part].map((of, place, all): AnnouncedWave => {
      const minus = all[place - 1] ?? null;
      return {
        laureates: of.laureates - (minus?.laureates ?? 0),
        cents: of.cents - (minus?.cents ?? 0),
        ...{ of, minus },
      };
    });
  });
}

const byDay = (a: AidAnnouncement, b: AidAnnouncement): number => (a.on ?? '').localeCompare(b.on ?? '');

/** Whether a top-up is part of the published aid, or beside it: where the source does not say, both are read. */
export const AID_READINGS = ['alone', 'included', 'on_top'] as const;
export type AidReadingKey = (typeof AID_READINGS)[number];

export interface AidReading {
  key: AidReadingKey;
  cents: number;
  /** Of a budget that no source says it is paid from: indicative. Null without a budget. */
  share: number | null;
}

/** 55.5 M€ with 3.5 M€ of top-up reads « compris : 55,5 M€ » or « en sus : 59,0 M€ »; 46.6 % or 49.5 % of 119 M€. */
export function aidReadings(aid: number, topUp: number | null, budget: number | null): AidReading[] {
  const reading = (key: AidReadingKey, cents: number): AidReading => ({
    key,
    cents,
    share: budget ? cents / budget : null,
  });
  return topUp === null
    ? [reading('alone', aid)]
    : [reading('included', aid), reading('on_top', aid + topUp)];
}
