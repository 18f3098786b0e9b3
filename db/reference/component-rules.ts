import type { ComponentSource, CountingMode, Measure } from '@/lib/domain/vocabulary';
import type { ObjectiveSource } from './action-source';

/**
 * What an objective's text does not print and the service must know: what is counted, by which learner
 * measure, and how values over time are made comparable with the target.
 */
export interface ComponentRule {
  source: ComponentSource;
  measure: Measure | null;
  countingMode: CountingMode;
  modeInferred: boolean;
  /** Its entry of the catalogue (indicators.json). */
  indicatorKey: string;
}

export function ruleOf(objective: ObjectiveSource): ComponentRule {
  const source = SOURCE_BY_UNIT[objective.unit];
  if (source !== 'learners')
    return {
      source,
      measure: null,
      countingMode: 'stock',
      modeInferred: false,
      indicatorKey: OFFER_INDICATORS[objective.unit] ?? 'trainings',
    };
  const learners = LEARNER_MODES[objective.id];
  if (!learners) throw new Error(`Mode de comptage non consigné : ${objective.id}`);
  const [countingMode, modeInferred] = learners;
  // A distinct count over periods needs people who were never counted before in their project.
  const measure = countingMode === 'cumulative_distinct' ? 'first_entered' : 'entered';
  return {
    source,
    measure,
    countingMode,
    modeInferred,
    indicatorKey: learnerIndicator(objective, countingMode),
  };
}

const OFFER_INDICATORS: Partial<Record<ObjectiveSource['unit'], string>> = {
  université: 'health_universities',
  projet: 'laureate_projects',
  parcours: 'tracks',
  formation: 'trainings',
  module: 'modules',
};

function learnerIndicator({ id }: ObjectiveSource, mode: CountingMode): string {
  if (mode === 'annual_flow') return 'learners_yearly';
  if (mode === 'cumulative_distinct') return 'first_entered';
  return id === 'PS_INITIALE.S1.E' ? 'ps_students' : 'learners_unknown';
}

const SOURCE_BY_UNIT: Record<ObjectiveSource['unit'], ComponentSource> = {
  université: 'health_universities',
  projet: 'projects',
  parcours: 'trainings',
  formation: 'trainings',
  module: 'trainings',
  étudiant: 'learners',
  apprenant: 'learners',
  professionnel: 'learners',
  personne: 'learners',
};

const LEARNER_MODES: Record<string, [CountingMode, inferred: boolean]> = {
  // « 70.000 étudiants » (003:78): a yearly flow or a total, no source says it (D176).
  'PS_INITIALE.S1.E': ['unknown', false],
  // « former 10 000 accompagnants … à l'horizon 2026 » (003:382): people, over the years.
  'MEDIATEURS.S2': ['cumulative_distinct', false],
  'MEDIATEURS.S2.C': ['cumulative_distinct', true],
  // « le volume … par formation, par niveau et par an » (003:126, 003:274, 003:441).
  'PS_INITIALE.S2': ['annual_flow', true],
  'SPECIALITES.S2': ['annual_flow', true],
  'TRAVAIL_SOCIAL.S2': ['annual_flow', true],
  // The number is asked without a period (003:190, 003:318).
  'SPECIALISTES.S2': ['unknown', false],
  'CONTINUE.S2': ['unknown', false],
};
