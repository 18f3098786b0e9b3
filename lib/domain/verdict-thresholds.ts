import type { SeasonKey } from './vocabulary';

/** From which fraction a verdict turns. Conventions of the service: no document of the call prints them. */
export interface Thresholds {
  /** Below this pace a target is late. */
  late: number;
  /** From this pace on it is on track; in between it is to be watched. */
  onTrack: number;
  /** From this part of what was planned on, something goes as planned. */
  plan: number;
}

const FIRST: Thresholds = { late: 0.8, onTrack: 1, plan: 0.8 };

/** The one place where thresholds stand: a season keeps its own when those of a later one change. */
const THRESHOLDS: Readonly<Record<SeasonKey, Thresholds>> = { S1: FIRST, S2: FIRST };

/** Those of a season; a season that has none of its own takes the first ones. */
export const thresholdsOf = (season: SeasonKey): Thresholds => THRESHOLDS[season] ?? FIRST;

/** The seasons that have thresholds of their own, with them. */
export const thresholdSets = Object.entries(THRESHOLDS) as [SeasonKey, Thresholds][];
