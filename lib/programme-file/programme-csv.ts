import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { csvBytes } from '@/lib/workbook/csv-writer';
import { columnsOf, type SheetName } from './columns';
import { fileWords } from './file-words';
import { rowsFor } from './template-rows';
import { textOf } from './template-sheet';

/** One of its sheets for those who have no Excel: UTF-8 with its mark, semicolons, what a program would run after an apostrophe. */
export async function programmeCsv(
  read: Read,
  actor: Actor | null,
  now: Now,
  sheet: SheetName,
): Promise<{ name: string; bytes: Uint8Array }> {
  const rows = await rowsFor(read, actor, await fileWords(read), now.day, { only: sheet });
  const columns = columnsOf(sheet);
  const bytes = csvBytes([
    columns.map(({ heading }) => heading),
    ...rows[sheet].map((row) => columns.map((column) => textOf(sheet, row, column))),
  ]);
  const plain = sheet.normalize('NFD').replace(/\p{M}/gu, '');
  return { name: `SUIVI-CMA_${plain}_${now.day}.csv`, bytes };
}
