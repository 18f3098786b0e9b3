import type { FileColumn } from '@/lib/programme-file/columns';
import type { TablesAsked } from '@/lib/workbook/tables-read';

const session: FileColumn = { key: 'code', heading: 'Session', kind: 'text', required: true, width: 18 };
const participant: FileColumn = {
  key: 'number',
  heading: 'Participant',
  kind: 'whole',
  required: true,
  width: 12,
};
const slot: FileColumn = { key: 'slotNo', heading: 'Créneau', kind: 'whole', required: true, width: 10 };

/** The sheets of a file of sessions; the key of a column is the field of the whole session that it fills. */
export const COLUMNS = {
  Sessions: [
    session,
    { key: 'trainingId', heading: 'Formation', kind: 'text', width: 40 },
    { key: 'organisationId', heading: 'Organisation', kind: 'text', width: 36 },
    { key: 'regionCode', heading: 'Région', kind: 'region', required: true, width: 24 },
    { key: 'capacity', heading: 'Places', kind: 'whole', required: true, width: 10 },
    { key: 'is', heading: 'État', kind: 'sessionState', width: 14 },
    { key: 'on', heading: 'Depuis le', kind: 'day', width: 14 },
    { key: 'reason', heading: 'Motif', kind: 'text', width: 30 },
  ],
  Créneaux: [
    session,
    slot,
    { key: 'moduleKey', heading: 'Module', kind: 'moduleKey', required: true, width: 10 },
    { key: 'modality', heading: 'Modalité', kind: 'slotModality', required: true, width: 24 },
    { key: 'startDay', heading: 'Jour', kind: 'day', required: true, width: 14 },
    { key: 'startsAt', heading: 'Début', kind: 'time', required: true, width: 10 },
    { key: 'endDay', heading: 'Jour de fin', kind: 'day', width: 14 },
    { key: 'endsAt', heading: 'Fin', kind: 'time', required: true, width: 10 },
    { key: 'minutes', heading: 'Minutes', kind: 'whole', width: 10 },
    { key: 'place', heading: 'Lieu', kind: 'text', width: 30 },
    { key: 'pixPath', heading: 'Parcours Pix', kind: 'yesNo', width: 12 },
  ],
  Participants: [
    session,
    participant,
    { key: 'audience', heading: 'Public', kind: 'audience', required: true, width: 24 },
    { key: 'audienceOther', heading: 'Public précisé', kind: 'text', width: 24 },
    { key: 'firstTime', heading: 'Jamais compté avant', kind: 'yesNo', width: 14 },
    { key: 'registeredOn', heading: 'Inscrit le', kind: 'day', required: true, width: 14 },
    { key: 'employerAgreedOn', heading: 'Accord de l’employeur le', kind: 'day', width: 16 },
    { key: 'withdrawnOn', heading: 'Retiré le', kind: 'day', width: 14 },
    { key: 'pix_badge', heading: 'Badge Pix', kind: 'sessionResult', width: 14 },
    { key: 'pix_badgeOn', heading: 'Badge le', kind: 'day', width: 14 },
    { key: 'knowledge', heading: 'Connaissances', kind: 'sessionResult', width: 14 },
    { key: 'knowledgeOn', heading: 'Connaissances le', kind: 'day', width: 14 },
  ],
  Présences: [
    session,
    participant,
    slot,
    { key: 'state', heading: 'Présence', kind: 'presence', required: true, width: 18 },
    { key: 'minutes', heading: 'Minutes', kind: 'whole', width: 10 },
  ],
} as const satisfies Record<string, readonly FileColumn[]>;

export type SheetName = keyof typeof COLUMNS;
export const SHEET_NAMES = Object.keys(COLUMNS) as SheetName[];
export const columnsOf = (sheet: SheetName): readonly FileColumn[] => COLUMNS[sheet];

export const HELP_SHEET = 'Mode d’emploi';

/** What a file of sessions may hold. */
export const TABLES: TablesAsked = {
  specs: SHEET_NAMES.map((name) => ({
    name,
    columns: columnsOf(name).map(({ key, heading, required = false }) => ({ key, heading, required })),
  })),
  besides: [HELP_SHEET],
};

/** Every heading, by which a CSV is known again when it is given back. */
export const HEADINGS: readonly string[] = TABLES.specs.flatMap(({ columns }) =>
  columns.map(({ heading }) => heading),
);
