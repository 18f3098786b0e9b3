import type { ActionStatus, ComponentSource, CountingMode, SeasonKey } from '@/lib/domain/vocabulary';

export const actionStatusWords: Record<ActionStatus, string> = {
  open: 'ouverte',
  new: 'nouvelle',
  closed: 'close',
};

export const seasonWords = (season: SeasonKey): string => `Saison\u00a0${season.slice(1)}`;

/** The years of the seasons that the documents of the call print. */
const SEASON_YEARS: Readonly<Record<string, string>> = { S1: ' (2021-2023)', S2: ' (depuis 2023)' };

/** The season with its years, for titles and for what is printed on an export. */
export const seasonNames = (season: SeasonKey): string =>
  `${seasonWords(season)}${SEASON_YEARS[season] ?? ''}`;

/** How the values of a component are made comparable with its target. */
export const countingModeWords: Record<CountingMode, string> = {
  stock: 'état à la date',
  annual_flow: 'flux annuel',
  cumulative: 'cumul sur les périodes',
  cumulative_distinct: 'cumul de personnes distinctes (primo-entrants)',
  milestone: 'jalon',
  unknown: 'mode de comptage inconnu',
};

export const componentSourceWords: Record<ComponentSource, string> = {
  health_universities: 'universités à secteur santé distinctes',
  projects: 'projets distincts',
  trainings: 'formations distinctes',
  learners: 'effectifs d’apprenants',
  milestone: 'jalon constaté',
};

/** The unit of a component for a number: « parcours », « universités ». In French the plural begins at two. */
export const unitFor = (unit: string, count: number): string =>
  count < 2 || unit.endsWith('s') ? unit : `${unit}s`;
