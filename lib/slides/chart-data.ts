import { writeXlsx } from 'hucre/xlsx';
import { uncarriedOut } from '@/lib/domain/accepted-text';
import type { BarChart } from './slide';

/** The sheet behind a chart: « Modifier les données » opens it. */
export const DATA_SHEET = 'Chiffres';

/** The format of the numbers, of the chart and of the sheet behind it. */
export const numberFormat = ({ unit }: BarChart): string => (unit === 'rate' ? '0.0%' : '#,##0');

/** The workbook inside the deck: categories down, one column a series; a blank stays blank. */
export const chartWorkbook = ({ categories, categoryLabel, series, unit }: BarChart): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: DATA_SHEET,
        columns: [
          { width: 40 },
          ...series.map(() => ({ width: 14, numFmt: unit === 'rate' ? '0.0%' : '#,##0' })),
        ],
        rows: [
          [uncarriedOut(categoryLabel), ...series.map(({ name }) => uncarriedOut(name))],
          ...categories.map((category, index) => [
            uncarriedOut(category),
            ...series.map(({ values }) => values[index] ?? null),
          ]),
        ],
      },
    ],
  });
