import type { Dimension, IndicatorKind } from '@/lib/domain/vocabulary';

export const dimensionWords: Record<Dimension, string> = {
  projects: 'projets',
  periods: 'périodes',
  regions: 'régions',
  levels: 'niveaux',
};

export const indicatorKindWords: Record<IndicatorKind, string> = {
  count: 'compte',
  ratio: 'rapport de deux comptes',
  milestone: 'jalon',
};
