import { type LineDetails, NO_DETAILS } from '@/lib/domain/line-address';
import type { LevelKey, Measure, Modality, TrainingKind, TrainingRegime } from '@/lib/domain/vocabulary';

/** One row of the grid, in each delivery region: a level, a profession, and the learners of a full year. */
export interface LineSpec {
  level: LevelKey;
  /** The number of a printed profession, or `na`. */
  profession: string;
  base: number;
  details: LineDetails;
}

export interface TrainingSpec {
  project: string;
  action: string;
  organisation: string;
  title: string;
  kind: TrainingKind;
  regime: TrainingRegime;
  modality: Modality;
  hours: number;
  ects: number | null;
  /** The offer components that it counts towards. */
  components: string[];
  /** Delivery regions, with the part of the base that each welcomes. */
  regions: { code: string; share: number }[];
  lines: LineSpec[];
  measures: Measure[];
  /** The day it opened; null while it is only committed. */
  opensOn: string | null;
  /** The day it is recorded and committed, where it is not the day of the agreement. */
  recordedOn?: string;
}

export const line = (
  level: LevelKey,
  profession: string | number,
  base: number,
  details: Partial<LineDetails> = {},
): LineSpec => ({
  level,
  profession: String(profession),
  base,
  details: { ...NO_DETAILS, ...details },
});

export const everywhere = (codes: string[], share = 1) => codes.map((code) => ({ code, share }));
