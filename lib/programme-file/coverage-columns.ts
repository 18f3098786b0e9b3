import { type FileColumn, MARK, named, organisation, project, reason } from './column-parts';

const training = named('training', 'Formation', 'text', { standing: 'key', required: true, width: 40 });

/**
 * What trainings cover: specialties of the annex of action 6, and competences of the frameworks of their action. A row
 * that is not there says nothing.
 */
export const COVERAGE_COLUMNS = {
  Spécialités: [
    MARK,
    project,
    training,
    organisation,
    named('specialtyId', 'Spécialité', 'specialty', {
      standing: 'key',
      required: true,
      list: 'specialties',
      width: 36,
    }),
    named('categoryKey', 'Catégorie', 'specialtyCategory', {
      standing: 'key',
      required: true,
      list: 'specialtyCategories',
      width: 34,
    }),
    named('stage', 'Étape', 'specialtyStage', {
      standing: 'key',
      required: true,
      list: 'specialtyStages',
      width: 20,
    }),
    named('onDay', 'Depuis le', 'day', { required: true, width: 14 }),
    reason,
  ],
  Compétences: [
    MARK,
    project,
    training,
    organisation,
    named('framework', 'Référentiel', 'framework', {
      standing: 'key',
      required: true,
      list: 'frameworks',
      width: 44,
    }),
    named('position', 'N° de compétence', 'competence', { standing: 'key', required: true, width: 16 }),
    named('title', 'Libellé imprimé (non lu)', 'text', { standing: 'aside', width: 50 }),
    named('covers', 'Couverte', 'yesNo', { required: true, list: 'yesNo', width: 12 }),
    named('minutes', 'Heures de la compétence', 'duration', { width: 14 }),
    named('assessed', 'Évaluation', 'assessment', { list: 'assessments', width: 20 }),
  ],
} as const satisfies Record<string, readonly FileColumn[]>;
