import { DETAIL_NAMES } from '@/lib/domain/line-address';
import { MEASURES } from '@/lib/domain/vocabulary';
import { LINE_COLUMNS, measureColumn } from '@/lib/workbook/column-headings';
import { action, type FileColumn, MARK, named, organisation, project, reason, source } from './column-parts';
import { COVERAGE_COLUMNS } from './coverage-columns';
import { MONEY_COLUMNS } from './money-columns';

export type { FileColumn } from './column-parts';
export { MARK } from './column-parts';

const training: FileColumn = {
  key: 'training',
  standing: 'key',
  heading: 'Formation',
  kind: 'text',
  required: true,
  width: 40,
};
const agreedOn: FileColumn = {
  key: 'agreedOn',
  heading: 'Convention du',
  kind: 'day',
  standing: 'aside',
  width: 14,
};
const region: FileColumn = {
  key: 'regionCode',
  heading: 'Région',
  kind: 'region',
  required: true,
  list: 'regions',
  width: 24,
};
const period: FileColumn = {
  key: 'periodId',
  heading: 'Période',
  kind: 'period',
  required: true,
  list: 'periods',
  width: 14,
};
const breakdown: FileColumn[] = [
  { key: 'level', heading: 'Niveau', kind: 'text', list: 'levels', width: 18 },
  { key: 'profession', heading: 'Métier', kind: 'text', list: 'professions', width: 28 },
  { key: 'professionOther', heading: 'Métier précisé', kind: 'text', width: 20 },
  ...DETAIL_NAMES.map(
    (detail): FileColumn => ({
      ...{ key: detail, heading: LINE_COLUMNS[detail], kind: 'text', list: detail, width: 22 },
      later: true,
    }),
  ),
];
const measures: FileColumn[] = MEASURES.map((measure) => ({
  key: measure,
  heading: measureColumn(measure),
  kind: 'count',
  width: 13,
}));

/** The sheets of the workbook, in the order in which what they say is written. */
export const COLUMNS = {
  Organisations: [
    MARK,
    named('name', 'Nom', 'text', { required: true, width: 40 }),
    named('kind', 'Type', 'organisationKind', { required: true, list: 'organisationKinds', width: 22 }),
    { ...region, required: false },
    named('healthUniversity', 'Université avec secteur santé', 'yesNo', { list: 'yesNo', width: 16 }),
    named('healthSource', 'Source du secteur santé', 'text', { width: 30 }),
    named('uai', 'UAI', 'texts', { width: 20 }),
    named('siret', 'SIRET', 'texts', { width: 20 }),
    reason,
  ],
  Projets: [
    MARK,
    named('acronym', 'Sigle', 'text', { required: true, width: 18 }),
    named('name', 'Intitulé', 'text', { required: true, width: 44 }),
    named('slug', 'Adresse', 'text', { standing: 'fixed', width: 20 }),
    named('status', 'Statut', 'projectStatus', { list: 'projectStatuses', width: 14 }),
    named('anrReference', 'Référence ANR', 'text', { width: 20 }),
    named('decidedOn', 'Décidé le', 'day', { required: true, standing: 'fixed', width: 14 }),
    source,
    named('startsOn', 'Début', 'day', { width: 14 }),
    named('endsOn', 'Fin', 'day', { width: 14 }),
    named('announcedOn', 'Annoncé le', 'day', { width: 14 }),
    named('effectiveOn', 'Vrai depuis le', 'day', { standing: 'aside', width: 14 }),
    reason,
  ],
  Participations: [
    MARK,
    project,
    action,
    named('intakeRoundId', 'Relève', 'whole', { standing: 'fixed', width: 10 }),
    named('decidedOn', 'Décidée le', 'day', { standing: 'fixed', width: 14 }),
    source,
  ],
  Membres: [
    MARK,
    project,
    organisation,
    named('role', 'Rôle', 'role', { required: true, list: 'roles', width: 16 }),
    named('since', 'Depuis le', 'day', { width: 14 }),
    named('until', 'Jusqu’au', 'day', { width: 14 }),
    reason,
  ],
  Formations: [
    MARK,
    project,
    action,
    named('title', 'Intitulé', 'text', { required: true, width: 44 }),
    named('regions', 'Régions', 'regions', { required: true, width: 34 }),
    organisation,
    named('kind', 'Type', 'trainingKind', { required: true, list: 'trainingKinds', width: 20 }),
    named('regime', 'Régime', 'regime', { required: true, list: 'regimes', width: 18 }),
    named('levelKeys', 'Niveaux', 'levels', { required: true, width: 16 }),
    named('professionIds', 'Métiers', 'professions', { width: 34 }),
    named('componentIds', 'Compte pour', 'aims', { width: 34 }),
    named('modality', 'Modalité', 'modality', { list: 'modalities', width: 14 }),
    named('hours', 'Heures', 'whole', { width: 10 }),
    named('ects', 'ECTS', 'whole', { width: 10 }),
    named('certificationCode', 'Certification', 'text', { width: 16 }),
    named('romeCode', 'ROME', 'text', { width: 10 }),
    { ...agreedOn, standing: 'fixed' },
    source,
    named('closedOn', 'Fermée le', 'day', { width: 14 }),
    reason,
  ],
  Engagements: [
    MARK,
    project,
    action,
    organisation,
    { ...training, required: false },
    named('happenedOn', 'Engagée le', 'day', { required: true, width: 14 }),
    agreedOn,
    reason,
  ],
  Prévus: [
    MARK,
    project,
    training,
    organisation,
    region,
    ...breakdown,
    period,
    ...measures,
    agreedOn,
    reason,
  ],
  Réalisés: [
    MARK,
    named('campaign', 'Campagne', 'text', { required: true, width: 22 }),
    period,
    named('observedOn', 'Observé le', 'day', { required: true, width: 14 }),
    project,
    { ...action, required: false },
    { ...training, required: false },
    organisation,
    { ...region, required: false },
    ...breakdown,
    ...measures,
    named('openedOn', 'Ouverte le', 'day', { width: 14 }),
    named('comment', 'Commentaire', 'text', { width: 34 }),
  ],
  ...MONEY_COLUMNS,
  'Vie des projets': [
    MARK,
    project,
    named('kind', 'Événement', 'lifeEvent', {
      ...{ required: true, standing: 'fixed', list: 'lifeEvents', width: 32 },
    }),
    named('effectiveOn', 'À compter du', 'day', { required: true, standing: 'fixed', width: 14 }),
    named('holds', 'Engagements non ouverts maintenus', 'yesNo', {
      ...{ standing: 'aside', list: 'yesNo', width: 22 },
    }),
    source,
    reason,
  ],
  ...COVERAGE_COLUMNS,
} as const satisfies Record<string, readonly FileColumn[]>;

export type SheetName = keyof typeof COLUMNS;
export const SHEET_NAMES = Object.keys(COLUMNS) as SheetName[];

export const columnsOf = (sheet: SheetName): readonly FileColumn[] => COLUMNS[sheet];
