import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { readingRules } from '@/lib/export/table-words';
import { workbookText } from '@/lib/workbook/safe-text';
import type { CommitteeSheet } from './sheet';

const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** The first sheet: what the workbook is, how its numbers are read, and what each sheet and column holds. */
export function aboutSheet(
  title: string,
  context: readonly (readonly [label: string, value: string])[],
  sheets: readonly CommitteeSheet[],
): WriteSheet {
  const columns = sheets.flatMap((sheet) => sheet.columns);
  const blocks: [heading: string, lines: (readonly [string, string])[]][] = [
    ['Feuilles', sheets.map(({ name, about }) => [name, about])],
    ['Comment lire ce classeur', readingRules(columns).filter(([label]) => label !== 'CSV')],
    ...sheets.map((sheet): [string, (readonly [string, string])[]] => [
      `Colonnes de « ${sheet.name} »`,
      sheet.columns.map(({ label, about }) => [label, about]),
    ]),
  ];
  const rows: CellValue[][] = [[title], ...context.map((line) => [...line])];
  const bold = [0];
  for (const [heading, lines] of blocks) {
    rows.push([]);
    bold.push(rows.length);
    rows.push([heading], ...lines.map((line) => [...line]));
  }
  return {
    name: 'Lisez-moi',
    columns: [
      { width: 34, style: WRAPPED },
      { width: 100, style: WRAPPED },
    ],
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? workbookText(cell) : cell))),
    cells: new Map(bold.map((row) => [`${row},0`, { style: { font: { bold: true } } }])),
  };
}
