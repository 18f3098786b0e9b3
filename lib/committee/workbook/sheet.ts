import type { Cell, TableColumn } from '@/lib/export/table-fields';
import { day, type Field, text } from '@/lib/export/table-fields';

/** A sheet of the committee's workbook: typed columns, and one row a figure or a thing. */
export interface CommitteeSheet {
  name: string;
  /** What one row of it is. */
  about: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly Cell[])[];
}

/** Where the figures of a row come from, on which day they were known, and how complete they are. */
export interface Sourced {
  source: string;
  asOf: string;
  coverage: string | null;
  /** The page that explains them, with its numbers; null where there is none. */
  why: string | null;
}

const CONTEXT: readonly Field<Sourced>[] = [
  text(
    'coverage',
    'Couverture',
    'Combien des participations interrogées ont répondu\u00a0; vide où la question ne se pose pas.',
    (row) => row.coverage,
  ),
  day('asOf', 'Situation au', 'Le jour à la fin duquel ces chiffres étaient connus.', (row) => row.asOf),
  text(
    'source',
    'Source',
    'D’où viennent les chiffres de la ligne\u00a0: voir la feuille «\u00a0Sources\u00a0».',
    (row) => row.source,
  ),
  text('why', 'Pourquoi ce chiffre', 'La page du service qui l’explique.', (row) => row.why),
];

/** A sheet, with the source, the day and the coverage of its figures at the end of each row. */
export function sourcedSheet<Row>(
  { name, about, fields }: Pick<CommitteeSheet, 'name' | 'about'> & { fields: readonly Field<Row>[] },
  rows: readonly { row: Row; of: Sourced }[],
): CommitteeSheet {
  return {
    ...{ name, about },
    columns: [...fields, ...CONTEXT].flatMap(({ columns }) => columns),
    rows: rows.map(({ row, of }) => [
      ...fields.flatMap((field) => field.cells(row)),
      ...CONTEXT.flatMap((field) => field.cells(of)),
    ]),
  };
}
