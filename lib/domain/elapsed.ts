import { daysBetween } from './time';

/** The share of a period, its last day included, that had elapsed at the end of a day: 0 before it, 1 once it is over. */
export function elapsedAt(day: string, { startsOn, endsOn }: { startsOn: string; endsOn: string }): number {
  const share = (daysBetween(startsOn, day) + 1) / (daysBetween(startsOn, endsOn) + 1);
  return Math.min(1, Math.max(0, share));
}
