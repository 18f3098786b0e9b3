import type { TablesAsked } from '@/lib/workbook/tables-read';
import { columnsOf, SHEET_NAMES } from './columns';
import { LISTS_SHEET } from './template-lists';

export const HELP_SHEET = 'Mode d’emploi';

/** What a file of the programme may hold. */
export const TABLES: TablesAsked = {
  specs: SHEET_NAMES.map((name) => ({
    name,
    columns: columnsOf(name).map(({ key, heading, required = false }) => ({ key, heading, required })),
  })),
  besides: [HELP_SHEET, LISTS_SHEET],
};

/** Every heading, by which a CSV is known again when it is given back. */
export const HEADINGS: readonly string[] = TABLES.specs.flatMap(({ columns }) =>
  columns.map(({ heading }) => heading),
);
