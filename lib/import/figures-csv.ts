import { CSV_MARK_COLUMNS } from '@/lib/workbook/column-headings';
import { csvBytes } from '@/lib/workbook/csv-writer';
import { figureColumns } from './figure-columns';
import type { ReportFile } from './report-file';

/**
 * The figures of a report for those who have no Excel: the columns of « Effectifs », then the report and its last
 * revision on each row. Openings are not in it.
 */
export function figuresCsv(file: ReportFile): Uint8Array {
  const columns = figureColumns(file);
  const rows = [...file.lines, ...file.linesOfLastYear].map((line) => [
    ...columns.map(({ text }) => text(line)),
    file.id,
    file.revision,
  ]);
  return csvBytes([[...columns.map(({ header }) => header), ...Object.values(CSV_MARK_COLUMNS)], ...rows]);
}
