import type { CountingMode } from './vocabulary';

/** A version of a component's target, as far as the question « which one holds on a day? » needs. */
export interface TargetVersion {
  version: number;
  target: number | null;
  countingMode: CountingMode;
  inForceFrom: string;
  /** Exclusive: from that day the version no longer holds. */
  inForceTo: string | null;
  knownFrom: string;
}

/** The version known and in force on a day; undefined before the first, or where the last one has ended. */
export function versionAt<V extends TargetVersion>(versions: readonly V[], day: string): V | undefined {
  const last = versions
    .filter((v) => v.knownFrom <= day && v.inForceFrom <= day)
    .toSorted((a, b) => b.version - a.version)[0];
  return last && (last.inForceTo === null || day < last.inForceTo) ? last : undefined;
}
