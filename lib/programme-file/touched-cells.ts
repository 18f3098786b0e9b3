import type { FilePlace } from '@/lib/domain/exchange';
import type { TablesRead } from '@/lib/workbook/tables-read';
import { columnsOf, type FileColumn, MARK, type SheetName } from './columns';
import type { RowOutcome } from './file-run';

/**
 * The places of the cells that count in what a file does: all those of a row that creates something; of one that changes something,
 * those that differ, and those that say how it came about.
 */
export function touchedCells({ tables }: TablesRead, outcomes: readonly RowOutcome[]): FilePlace[] {
  const done = Map.groupBy(outcomes, ({ sheet, place }) => `${sheet}|${place.row}`);
  return tables.flatMap(({ name, sheet, columns, rows }) =>
    rows.flatMap(({ row, cells }) => {
      const own = done.get(`${name}|${row}`) ?? [];
      const marked = cells[MARK.key] !== undefined;
      return columnsOf(name as SheetName).flatMap((one): FilePlace[] => {
        const [cell, column] = [cells[one.key], columns[one.key]];
        const counts = cell && own.some((outcome) => isCounted(one, outcome, marked));
        return counts && column ? [{ sheet, row, column }] : [];
      });
    }),
  );
}

/** The names of a row that the service wrote say only which it is; a number that it adds nothing to stands already. */
function isCounted(
  { key, heading, kind, standing }: FileColumn,
  { change, details }: RowOutcome,
  marked: boolean,
): boolean {
  if (key === MARK.key) return false;
  if (standing === 'aside' || details.some((one) => one.heading === heading)) return true;
  return change === 'created' && (details.length === 0 || (kind !== 'count' && !marked));
}
