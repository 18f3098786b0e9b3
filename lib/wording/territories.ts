import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import { measureWords } from './measures';

/** What the map of the regions may show: what is realised of the plan, distinct projects, trainings verified as opened, a learner measure. */
export const MAP_MEASURES = ['plan', 'projects', 'trainings', ...MEASURES] as const;
export type MapMeasure = (typeof MAP_MEASURES)[number];

export const isLearnerMeasure = (measure: MapMeasure): measure is Measure =>
  measure !== 'plan' && measure !== 'projects' && measure !== 'trainings';

export const mapMeasureWords = (measure: MapMeasure): string => {
  if (measure === 'plan') return 'Réalisé / prévu, sur les années closes';
  if (measure === 'projects') return 'Projets distincts';
  return measure === 'trainings' ? 'Formations ouvertes, vérifié' : `${measureWords[measure].label}, vérifié`;
};
