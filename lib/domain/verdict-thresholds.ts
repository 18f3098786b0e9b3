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

/** The one place where thresholds stand: a season keeps its own when those of a later one change. */
export const THRESHOLDS: Record<SeasonKey, Thresholds> = {
  S1: { late: 0.8, onTrack: 1, plan: 0.8 },
  S2: { late: 0.8, onTrack: 1, plan: 0.8 },
};
