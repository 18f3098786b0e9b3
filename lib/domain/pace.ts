import type { TargetVersion } from './component';
import { daysBetween } from './time';

/** From which day the time of a target runs. */
export interface TargetClock {
  from: string;
  /** The day is inferred from the documents, not printed. */
  inferred: boolean;
}

/** A target for a day before the due date, as somebody recorded it. */
export interface IntermediateTarget {
  day: string;
  target: number;
}

/** How far a target is on a day, against how far it would be expected. */
export interface TargetPace {
  clock: TargetClock;
  dueDay: string;
  /** Days from the clock's start to the observation, and to the due day. */
  elapsed: number;
  days: number;
  /** The part of the way that is expected on the day of the observation: elapsed / days on a regular path. */
  expectedShare: number;
  /** The rate over the expected share; null while nothing is expected yet. */
  pace: number | null;
  /** The expected path goes through recorded intermediate targets, instead of being regular. */
  isRecorded: boolean;
}

/**
 * The day on which the first version of a target came into force, among those known by a day: an amendment never
 * resets the clock. A version without a target starts nothing. Undefined where no version has one.
 */
export function clockOf(
  versions: readonly (TargetVersion & { validityInferred: boolean })[],
  day: string,
): TargetClock | undefined {
  const first = versions
    .filter((v) => v.target !== null && v.knownFrom <= day)
    .toSorted((a, b) => a.version - b.version)[0];
  return first && { from: first.inForceFrom, inferred: first.validityInferred };
}

/**
 * The rate of an observation over the part of the way expected on that day. The path is regular from the clock's start
 * to the due day, a convention of the service; recorded intermediate targets replace it: it then goes through each of
 * them on its day, regularly from one to the next.
 */
export function paceOf(
  { clock, dueDay, target, baseline, steps }: PacedTarget,
  observedOn: string,
  rate: number,
): TargetPace {
  const days = daysBetween(clock.from, dueDay);
  const elapsed = daysBetween(clock.from, observedOn);
  const start = baseline ?? 0;
  const inside = steps
    .filter(({ day }) => clock.from < day && day < dueDay)
    .toSorted((a, b) => a.day.localeCompare(b.day));
  const path = [
    { at: 0, share: 0 },
    ...inside.map((step) => ({
      at: daysBetween(clock.from, step.day),
      share: (step.target - start) / (target - start),
    })),
    { at: days, share: 1 },
  ];
  const expectedShare = shareAt(path, elapsed);
  return {
    ...{ clock, dueDay, elapsed, days, expectedShare },
    // The quotient of two quotients may miss a threshold by a rounding error.
    pace: expectedShare > 0 ? Number((rate / expectedShare).toFixed(9)) : null,
    isRecorded: inside.length > 0,
  };
}

export interface PacedTarget {
  clock: TargetClock;
  dueDay: string;
  target: number;
  baseline: number | null;
  steps: readonly IntermediateTarget[];
}

/** Between two points of the path, in proportion to the days. */
function shareAt(path: readonly { at: number; share: number }[], elapsed: number): number {
  const after = path.findIndex(({ at }) => at >= elapsed);
  const to = path[after] ?? path.at(-1);
  const from = path[after - 1];
  if (!to) return 0;
  if (!from || to.at === from.at) return after === 0 ? Math.min(to.share, 0) : to.share;
  return from.share + ((to.share - from.share) * (elapsed - from.at)) / (to.at - from.at);
}
