import type { DeviceLevel } from './vocabulary';

/** The four levels of a competence in the study's annex. Null: the text of the study does not hold it. */
export type DeviceCompetenceLevels = Record<
  DeviceLevel,
  { words: string; inText: boolean; note: string | null } | null
>;

/** A training as the study's annex prints it. */
export interface StudyTrainingDetail {
  /** « Niveau 3 » is the study's own: no number is read of it. */
  level: string | null;
  /** Null: not printed, as for the modules on line. */
  certifying: boolean | null;
  location: string | null;
  /** Deduced from the cities: one training counts in each of its regions, and once in all. */
  regions: { code: string; name: string }[];
  duration: string | null;
  health: boolean;
  /** 1 very strong … 4 weak: the letters of the study, put in order by us. */
  relevance: 1 | 2 | 3 | 4;
  otherTitle: string | null;
  notes: string[];
}

/** How many trainings, and placements in regions: one training counts in each region where it is given. */
export interface RegionPlacements {
  located: number;
  placements: number;
  byRegion: { code: string; name: string; count: number }[];
}

/** Trainings by region: those given in five regions count five times there, and once in the total. */
export function placementsOf(trainings: readonly Pick<StudyTrainingDetail, 'regions'>[]): RegionPlacements {
  const all = trainings.flatMap(({ regions }) => regions);
  const byRegion = [...Map.groupBy(all, ({ code }) => code).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, count: same.length }] : [];
  });
  return {
    located: trainings.filter(({ regions }) => regions.length > 0).length,
    placements: all.length,
    byRegion: byRegion.toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
  };
}
