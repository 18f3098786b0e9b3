import { writeXlsx } from 'hucre/xlsx';
import { organisationsNow } from '@/db/programme-file';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { isDemonstration } from '@/lib/env';
import { formatDay } from '@/lib/wording/dates';
import { PROGRAMME_FILE_TITLE, programmeFileHelp } from '@/lib/wording/programme-file';
import { DEMONSTRATION_LINE } from '@/lib/wording/template';
import { helpSheet } from '@/lib/workbook/help-sheet';
import { filterRange } from '@/lib/workbook/sheet-writer';
import { SHEET_NAMES } from './columns';
import { fileWords } from './file-words';
import { HELP_SHEET } from './tables-asked';
import { fileLists, listsSheet } from './template-lists';
import { rowsFor } from './template-rows';
import { templateSheet } from './template-sheet';

/** The workbook of the programme: all that a file may say, as it stands, for an officer to correct and to complete. */
export async function programmeTemplate(
  read: Read,
  actor: Actor | null,
  now: Now,
): Promise<{ name: string; bytes: Uint8Array }> {
  const words = await fileWords(read);
  const rows = await rowsFor(read, actor, words, now.day);
  const printedAs = `${PROGRAMME_FILE_TITLE} – ${formatDay(now.day)}`;
  const names = (await organisationsNow(read)).map(({ name }) => name);
  const lists = listsSheet(fileLists(words, names));
  const tables = SHEET_NAMES.map((name) => templateSheet(name, rows[name], printedAs));
  const bytes = await writeXlsx({
    sheets: [
      ...tables,
      helpSheet({
        name: HELP_SHEET,
        title: PROGRAMME_FILE_TITLE,
        subtitle: isDemonstration() ? DEMONSTRATION_LINE : null,
        parts: programmeFileHelp(now.day),
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
  return { name: `SUIVI-CMA_reprise_${now.day}.xlsx`, bytes };
}
