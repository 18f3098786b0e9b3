import type { WriteSheet } from 'hucre/xlsx';
import { TEMPLATE_SHEETS } from '@/lib/domain/exchange';
import { DEMONSTRATION_LINE, TEMPLATE_TITLE, type TemplateFacts, templateHelp } from '@/lib/wording/template';
import { LABEL, PARAGRAPH, SUBTITLE, TITLE } from '@/lib/workbook/sheet-styles';
import { cellsOf, heightFor, PROTECTION, printed, type Written } from '@/lib/workbook/sheet-writer';

const WIDTHS = [24, 100] as const;

/** « Mode d’emploi »: what the workbook is, how to fill it, where to send it. */
export function helpSheet(facts: TemplateFacts): WriteSheet {
  const rows: (Written | null)[][] = [
    [{ value: TEMPLATE_TITLE, style: TITLE }],
    ...(facts.demonstration ? [[{ value: DEMONSTRATION_LINE, style: SUBTITLE }]] : []),
  ];
  for (const { title, lines } of templateHelp(facts)) {
    rows.push([], [{ value: title, style: SUBTITLE }]);
    for (const [label, text] of lines)
      rows.push([
        { value: label, style: LABEL },
        { value: text, style: PARAGRAPH },
      ]);
  }
  const { rows: shapes, cells } = cellsOf(rows);
  const address = rows.findIndex(([, cell]) => cell?.value === facts.address && facts.address !== null);
  if (facts.address !== null && address >= 0)
    cells?.set(`${address},1`, {
      value: facts.address,
      style: { ...PARAGRAPH, font: { name: 'Calibri', size: 11, color: { rgb: '000091' }, underline: true } },
      hyperlink: { target: facts.address },
    });
  return {
    name: TEMPLATE_SHEETS.help,
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
    headerFooter: printed(`${facts.acronym} – ${facts.campaign}`),
  };
}
