import type { WriteSheet } from 'hucre/xlsx';
import { LABEL, PARAGRAPH, SUBTITLE, TITLE } from './sheet-styles';
import { cellsOf, heightFor, PROTECTION, printed, type Written } from './sheet-writer';

const WIDTHS = [24, 100] as const;

/** A titled part of the help, of lines with what they speak of. */
export interface HelpPart {
  title: string;
  lines: readonly (readonly [string, string])[];
}

interface Help {
  name: string;
  title: string;
  /** Under the title: that the data are fictitious. */
  subtitle: string | null;
  parts: readonly HelpPart[];
  /** A text that is the address which it reads. */
  address?: string | null;
  printedAs: string;
}

/** « Mode d’emploi »: what a workbook is, how to fill it, where to send it. */
export function helpSheet({ name, title, subtitle, parts, address = null, printedAs }: Help): WriteSheet {
  const rows: (Written | null)[][] = [
    [{ value: title, style: TITLE }],
    ...(subtitle === null ? [] : [[{ value: subtitle, style: SUBTITLE }]]),
  ];
  for (const { title: part, lines } of parts) {
    rows.push([], [{ value: part, style: SUBTITLE }]);
    for (const [label, text] of lines)
      rows.push([
        { value: label, style: LABEL },
        { value: text, style: PARAGRAPH },
      ]);
  }
  const { rows: shapes, cells } = cellsOf(rows);
  const linked = rows.findIndex(([, cell]) => cell?.value === address && address !== null);
  if (address !== null && linked >= 0)
    cells?.set(`${linked},1`, {
      value: address,
      style: { ...PARAGRAPH, font: { name: 'Calibri', size: 11, color: { rgb: '000091' }, underline: true } },
      hyperlink: { target: address },
    });
  return {
    name,
    rows: shapes,
    cells,
    columns: WIDTHS.map((width) => ({ width })),
    rowDefs: new Map(
      rows.map((row, index) => [
        index,
        {
          height:
            index === 0
              ? 24
              : heightFor(
                  WIDTHS.map((width, at) => [at === 1 ? String(row[1]?.value ?? '') : '', width] as const),
                ),
        },
      ]),
    ),
    view: { showGridLines: false },
    protection: PROTECTION,
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: printed(printedAs),
  };
}
