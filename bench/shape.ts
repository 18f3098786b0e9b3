import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';

/**
 * How many figures a database holds, and what they are made of. A figure is one value that somebody recorded
 * (a row of `figure_revisions`). The programme keeps its shape: the same projects, actions, regions, levels,
 * measures and years, hence the same public tables with the same totals. More figures come from more trainings
 * and professions (finer lines) and from more campaigns a year.
 */
export interface Shape {
  figures: number;
  campaignsPerYear: number;
  trainingsPerParticipation: number;
  /** Planned lines of one academic year; as many actual ones. */
  linesPerYear: number;
}

/** The academic years in which figures are recorded, by the year they begin. */
export const YEARS = [2022, 2023, 2024, 2025];
/** The day on which the measured service believes it is, and an earlier one for as-of reads. */
export const TODAY = '2026-11-20';
export const PAST_DAY = '2025-11-20';

export const MEASURES_ENTERED: Measure[] = ['entered', 'first_entered', 'validated', 'certified'];

export function shapeOf(figures: number): Shape {
  const campaignsPerYear = figures < 50_000 ? 1 : figures < 1_000_000 ? 4 : 9;
  // A line of a year is planned once, and declared again at each campaign of its year.
  const linesPerYear = Math.round(figures / (YEARS.length * (1 + campaignsPerYear)));
  return {
    figures: linesPerYear * YEARS.length * (1 + campaignsPerYear),
    campaignsPerYear,
    trainingsPerParticipation: figures < 50_000 ? 2 : figures < 1_000_000 ? 8 : 32,
    linesPerYear,
  };
}

export interface BenchProject {
  index: number;
  season: SeasonKey;
  actions: string[];
  regions: string[];
}

export interface BenchParticipation {
  index: number;
  project: number;
  season: SeasonKey;
  action: string;
  regions: string[];
}

const REGION_CODES = ['11', '24', '27', '28', '32', '44', '52', '53', '75', '76', '84', '93', '94'].concat([
  '01',
  '02',
  '03',
  '04',
  '06',
]);

/** Projects by season and action: 17, 13, 4, 2 and 3 participations of 24 projects, then 10 of 8. */
const SEASON_1: Record<string, number[]> = {
  PS_INITIALE: Array.from({ length: 17 }, (_, i) => i),
  SPECIALISTES: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 17, 18, 19],
  DIRECTION: [10, 11, 20, 21],
  JURISTES: [12, 22],
  REGLEMENTAIRE: [9, 19, 23],
};
const SEASON_2: Record<string, number[]> = {
  PS_INITIALE: [24, 25],
  TRAVAIL_SOCIAL: [24, 28],
  SPECIALITES: [26],
  CONTINUE: [27, 28],
  MEDIATEURS: [29, 30],
  JURISTES: [31],
};

export const PROJECTS: BenchProject[] = Array.from({ length: 32 }, (_, index) => {
  const season: SeasonKey = index < 24 ? 'S1' : 'S2';
  const actions = Object.entries(season === 'S1' ? SEASON_1 : SEASON_2).flatMap(([key, projects]) =>
    projects.includes(index) ? [key] : [],
  );
  const width = index === 29 ? 9 : index === 8 || index === 30 ? 3 : index % 4 === 0 ? 2 : 1;
  const regions = Array.from(
    { length: width },
    (_, i) => REGION_CODES[(index + i * 5) % REGION_CODES.length] ?? '11',
  );
  return { index, season, actions, regions };
});

export const PARTICIPATIONS: BenchParticipation[] = PROJECTS.flatMap(({ index, season, actions, regions }) =>
  actions.map((action) => ({ project: index, season, action, regions })),
).map((participation, index) => ({ ...participation, index }));
