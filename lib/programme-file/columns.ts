import { DETAIL_NAMES } from '@/lib/domain/line-address';
import { MEASURES } from '@/lib/domain/vocabulary';
import { LINE_COLUMNS, measureColumn } from '@/lib/workbook/column-headings';
import type { CellKind } from './cell-values';
import type { ListName } from './template-lists';

/** A column of a sheet. Its key is the field of the command that it fills, wherever there is one. */
export interface FileColumn {
  key: string;
  heading: string;
  kind: CellKind;
  /** Whether a sheet without it cannot be read. */
  required?: boolean;
  /**
   * « key » names a thing, by any of its names; « aside » says how a row came about, not what it says; « fixed » is said
   * once and does not change.
   */
  standing?: 'key' | 'aside' | 'fixed';
  /** It was not there from the first: blank, it says no more than a file without it. */
  later?: boolean;
  /** The drop-down of its cells. */
  list?: ListName;
  width?: number;
}

/** What a row that the service wrote says of itself: hidden in a workbook. */
export const MARK: FileColumn = { key: 'mark', heading: 'Repère', kind: 'text', width: 18 };

const project: FileColumn = {
  key: 'project',
  standing: 'key',
  heading: 'Projet',
  kind: 'text',
  required: true,
  width: 18,
};
const action: FileColumn = {
  key: 'action',
  standing: 'key',
  heading: 'Action',
  kind: 'action',
  required: true,
  list: 'actions',
  width: 36,
};
const organisation: FileColumn = {
  key: 'organisationId',
  standing: 'key',
  heading: 'Organisation',
  kind: 'text',
  required: true,
  list: 'organisations',
  width: 36,
};
const training: FileColumn = {
  key: 'training',
  standing: 'key',
  heading: 'Formation',
  kind: 'text',
  required: true,
  width: 40,
};
const source: FileColumn = { key: 'source', heading: 'Source', kind: 'text', standing: 'fixed', width: 30 };
const reason: FileColumn = { key: 'reason', heading: 'Motif', kind: 'text', standing: 'aside', width: 30 };
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

const named = (key: string, heading: string, kind: CellKind, more: Partial<FileColumn> = {}): FileColumn => ({
  key,
  heading,
  kind,
  ...more,
});

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
} as const satisfies Record<string, readonly FileColumn[]>;

export type SheetName = keyof typeof COLUMNS;
export const SHEET_NAMES = Object.keys(COLUMNS) as SheetName[];

export const columnsOf = (sheet: SheetName): readonly FileColumn[] => COLUMNS[sheet];
export const columnOf = (sheet: SheetName, key: string): FileColumn | undefined =>
  columnsOf(sheet).find((column) => column.key === key);
