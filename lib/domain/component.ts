import type { CountingMode, TargetBasis, TargetEvent } from './vocabulary';

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

/**
 * The version that a figure printed on a day is compared with: the one in force then, else the one of the day read.
 * An amendment changes nothing of what was printed before it. Undefined where none is known by the day read.
 */
export function targetOfPrinted<V extends TargetVersion>(
  versions: readonly V[],
  printedOn: string | null,
  day: string,
): V | undefined {
  const known = versions.filter((v) => v.knownFrom <= day);
  return (printedOn === null ? undefined : versionAt(known, printedOn)) ?? versionAt(known, day);
}

/** A version with what « original or current » needs to know of it. */
export interface DatedTarget extends TargetVersion {
  baseline: number | null;
  event: TargetEvent;
  modeInferred: boolean;
}

/**
 * The version that progress is read against on a day: the one in force, or the first one ever set. A counting mode
 * that was recorded since holds for both: it says how to count, not what was aimed at. Undefined where none is in
 * force.
 */
export function targetRead<V extends DatedTarget>(
  versions: readonly V[],
  day: string,
  basis: TargetBasis,
): V | undefined {
  const current = versionAt(versions, day);
  const first = oldestFirst(versions)[0];
  if (basis === 'current' || !current || !first) return current;
  const { countingMode, modeInferred } = current;
  return { ...first, countingMode, modeInferred };
}

/** « cible d’origine 1, portée à 2 par l’avenant du 2 juin 2025 ». */
export interface AmendedTarget {
  original: { target: number | null; version: number; source: string };
  current: {
    target: number | null;
    version: number;
    source: string;
    event: TargetEvent;
    inForceFrom: string;
  };
}

/**
 * The first target of a component and the version that set the one in force; null where they are the same target.
 */
export function amendedTarget<V extends DatedTarget>(
  versions: readonly V[],
  day: string,
): { original: V; current: V } | null {
  const inForce = versionAt(versions, day);
  const known = knownBy(versions, day);
  const [original] = known;
  if (!inForce || !original || original.target === inForce.target) return null;
  // A mode recorded after the amendment repeats its target: the amendment is what set it.
  const current = known.findLast((v, index) => index > 0 && known[index - 1]?.target !== v.target);
  return { original, current: current ?? inForce };
}

/** Whether a person recorded the mode that stands: one that was taken back since does not. */
export const isModeRecorded = (
  versions: readonly Pick<DatedTarget, 'version' | 'event' | 'countingMode'>[],
): boolean => {
  const last = versions.toSorted((a, b) => a.version - b.version).at(-1);
  return versions.some(
    ({ event, countingMode }) => event === 'counting_mode' && countingMode === last?.countingMode,
  );
};

const oldestFirst = <V extends TargetVersion>(versions: readonly V[]) =>
  versions.toSorted((a, b) => a.version - b.version);

const knownBy = <V extends TargetVersion>(versions: readonly V[], day: string) =>
  oldestFirst(versions).filter((v) => v.knownFrom <= day && v.inForceFrom <= day);

/** Whether the call aims at something there: a volume that each candidate states is no target of it. */
export const isOfTheCall = ({
  setByCandidate,
  target,
}: {
  setByCandidate: boolean;
  target: number | null;
}): boolean => !setByCandidate && target !== null;
