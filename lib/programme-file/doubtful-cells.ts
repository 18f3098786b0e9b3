import type { FilePlace, FileProblem } from '@/lib/domain/exchange';
import type { TablesRead } from '@/lib/workbook/tables-read';

/**
 * What cells that count hold and their sender may not mean: a 0 that a link to an empty cell gives, a value under a
 * format that shows something else. It is confirmed like all that is surprising.
 */
export function doubtfulCells({ tables }: TablesRead, touched: readonly FilePlace[]): FileProblem[] {
  const counted = new Set(touched.map(placeKey));
  return tables.flatMap(({ sheet, columns, rows }) =>
    rows.flatMap(({ row, cells }) =>
      Object.entries(cells).flatMap(([key, { text, doubt }]): FileProblem[] => {
        const place = { sheet, row, column: columns[key] ?? '' };
        if (!doubt || !counted.has(placeKey(place))) return [];
        return doubt.kind === 'formula'
          ? [{ place, code: 'doubtful_formula', params: { value: text } }]
          : [{ place, code: 'doubtful_shown', params: { value: text, as: doubt.as } }];
      }),
    ),
  );
}

const placeKey = ({ sheet, row, column }: FilePlace): string => `${column}${row}|${sheet}`;
