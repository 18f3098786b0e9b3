import type { NamedRange } from 'hucre';
import type { RoundtripWorkbook } from 'hucre/xlsx';

/**
 * Print areas and titles as named ranges whose sheets are quoted: the writer leaves « Feuille 1 » bare, and Excel
 * would then offer to repair the file.
 */
export function quotePrintNames(workbook: RoundtripWorkbook): void {
  const ranges: NamedRange[] = [...(workbook.namedRanges ?? [])];
  for (const sheet of workbook.sheets) {
    if (!sheet.pageSetup) continue;
    const { printArea, printTitlesRow, printTitlesColumn, ...pageSetup } = sheet.pageSetup;
    const add = (name: string, pieces: (string | undefined)[]) => {
      const range = pieces
        .flatMap((piece) => piece?.split(',') ?? [])
        .map((piece) => `'${sheet.name.replaceAll("'", "''")}'!${piece}`)
        .join(',');
      if (range !== '') ranges.push({ name, range, scope: sheet.name });
    };
    add('_xlnm.Print_Area', [printArea]);
    add('_xlnm.Print_Titles', [printTitlesColumn, printTitlesRow]);
    sheet.pageSetup = pageSetup;
  }
  workbook.namedRanges = ranges;
}
