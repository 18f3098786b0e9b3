import { stringify } from 'csv-stringify/sync';
import { CSV_MARK_COLUMNS } from '@/lib/workbook/column-headings';
import { figureColumns } from './figure-columns';
import type { ReportFile } from './report-file';

/**
 * The figures of a report for those who have no Excel: the columns of « Effectifs », then the report and its last
 * revision on each row. UTF-8 with its mark, semicolons. A text that begins with = + - @, a tab or a return is
 * written after an apostrophe, so that no program runs it; reading takes the apostrophe away. Openings are not in it.
 */
export function figuresCsv(file: ReportFile): Uint8Array {
  const columns = figureColumns(file);
  const rows = [...file.lines, ...file.linesOfLastYear].map((line) => [
    ...columns.map(({ text }) => text(line)),
    file.id,
    file.revision,
  ]);
  const text = stringify(
    [[...columns.map(({ header }) => header), ...Object.values(CSV_MARK_COLUMNS)], ...rows],
    { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true },
  );
  return new TextEncoder().encode(text);
}
