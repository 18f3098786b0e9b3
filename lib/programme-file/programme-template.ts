import { writeXlsx } from 'hucre/xlsx';
import { organisationsNow } from '@/db/programme-file';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { isDemonstration } from '@/lib/env';
import { formatDay } from '@/lib/wording/dates';
import {
  COVERAGE_FILE_TITLE,
  coverageFileHelp,
  PROGRAMME_FILE_TITLE,
  programmeFileHelp,
} from '@/lib/wording/programme-file';
import { DEMONSTRATION_LINE } from '@/lib/wording/template';
import { helpSheet } from '@/lib/workbook/help-sheet';
import { filterRange } from '@/lib/workbook/sheet-writer';
import { SHEET_NAMES } from './columns';
import { fileWords } from './file-words';
import { COVERAGE_SHEETS } from './sheets-for';
import { HELP_SHEET } from './tables-asked';
import { fileLists, listsSheet } from './template-lists';
import { rowsFor, type TemplateRow } from './template-rows';
import { templateSheet } from './template-sheet';

/** The workbook of the programme: all that a file may say, as it stands, for an officer to correct and to complete. */
export async function programmeTemplate(
  read: Read,
  actor: Actor | null,
  now: Now,
): Promise<{ name: string; bytes: Uint8Array }> {
  const words = await fileWords(read);
  const rows = await rowsFor(read, actor, words, now.day);
  const whole = can(actor, 'programme.load');
  const title = whole ? PROGRAMME_FILE_TITLE : COVERAGE_FILE_TITLE;
  const printedAs = `${title} – ${formatDay(now.day)}`;
  const names = whole
    ? (await organisationsNow(read)).map(({ name }) => name)
    : organisationsIn(COVERAGE_SHEETS.flatMap((name) => rows[name]));
  const lists = listsSheet(fileLists(words, names));
  const sheets = whole ? SHEET_NAMES : COVERAGE_SHEETS;
  const tables = sheets.map((name) => templateSheet(name, rows[name], printedAs));
  const bytes = await writeXlsx({
    sheets: [
      ...tables,
      helpSheet({
        name: HELP_SHEET,
        title,
        subtitle: isDemonstration() ? DEMONSTRATION_LINE : null,
        parts: whole ? programmeFileHelp(now.day) : coverageFileHelp(now.day),
        printedAs,
      }),
      lists.sheet,
    ],
    namedRanges: [...lists.ranges, ...tables.flatMap(filterRange)],
    defaultFont: { name: 'Calibri', size: 11 },
    properties: {
      title: printedAs,
      creator: 'Suivi CMA',
      lastModifiedBy: 'Suivi CMA',
      created: new Date(now.instant),
      modified: new Date(now.instant),
    },
  });
  return { name: `SUIVI-CMA_${whole ? 'reprise' : 'formations'}_${now.day}.xlsx`, bytes };
}

/** The organisations that declare the trainings of some rows. */
const organisationsIn = (rows: readonly TemplateRow[]): string[] => [
  ...new Set(rows.flatMap(({ texts: { organisationId } }) => (organisationId ? [organisationId] : []))),
];
