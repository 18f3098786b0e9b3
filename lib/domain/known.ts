/**
 * When a fact is known (docs/decisions/0014). Days are `YYYY-MM-DD`. What creates a thing is known from its dated
 * source, what changes it from the day of its recording; neither before the thing that it belongs to is decided.
 */

export const later = (a: string, b: string): string => (a > b ? a : b);

/** Of what creates: the day that its source bears, not before what it belongs to. */
export const createdKnown = (sourceDay: string, ownerDay: string): string => later(sourceDay, ownerDay);

/** Of what changes: the day of its recording, not before what it belongs to (the clock of a story may be set back). */
export const changedKnown = (today: string, ownerDay: string): string => later(today, ownerDay);

/**
 * Until when one that was taken back is read: the day of that or, where the same was recorded again, the day from which
 * that one is known, if it comes before. Of its own first day, or where it was taken back before it was known: on no day.
 */
export function readUntil(
  { knownFrom, takenBackOn }: { knownFrom: string; takenBackOn: string },
  againFrom: string | null,
): string {
  const until = later(knownFrom, againFrom ?? takenBackOn);
  return until < takenBackOn ? until : takenBackOn;
}

/** From when a decided thing is shown: its decision, or the announcement until which it is held back. */
export const shownFrom = (decidedOn: string, announcedOn: string | null): string =>
  announcedOn === null ? decidedOn : later(decidedOn, announcedOn);
