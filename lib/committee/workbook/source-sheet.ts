import { type TableColumn, text } from '@/lib/export/table-fields';
import { formatAtPrecision } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';
import type { CommitteeReport } from '../committee-report';
import { ORIGINS } from './figure-sources';
import type { CommitteeSheet } from './sheet';

interface Source {
  name: string;
  meaning: string;
  dated: string | null;
}

const FIELDS = [
  text<Source>(
    'name',
    'Source',
    'Comme la colonne «\u00a0Source\u00a0» des autres feuilles la nomme\u00a0; d’un document, «\u00a0numéro:ligne\u00a0».',
    (row) => row.name,
  ),
  text<Source>(
    'meaning',
    'Ce que c’est',
    'Le titre du document, ou ce que le service enregistre.',
    (row) => row.meaning,
  ),
  text<Source>('dated', 'Date', 'Celle du document, à sa précision.', (row) => row.dated),
];

/** Where the figures of the other sheets come from. */
export function sourceSheet({ sources }: CommitteeReport): CommitteeSheet {
  const rows: Source[] = [
    ...Object.values(ORIGINS).map(({ name, meaning }) => ({ name, meaning, dated: null })),
    ...sources.map(({ key, title, datedOn, precision, inferred }) => ({
      name: key,
      meaning: french(title),
      dated:
        datedOn && `${formatAtPrecision(datedOn, precision ?? 'day')}${inferred ? ' (date déduite)' : ''}`,
    })),
  ];
  return {
    name: 'Sources',
    about: 'Une ligne par source.',
    columns: FIELDS.flatMap(({ columns }): readonly TableColumn[] => columns),
    rows: rows.map((row) => FIELDS.flatMap((field) => field.cells(row))),
  };
}
