import type { FilePlace } from '@/lib/domain/exchange';
import type { MarkStyles } from './mark-styles';
import { workbookText } from './safe-text';
import { cellKey } from './sheet-part';
import { heightFor } from './sheet-writer';
import { xmlText } from './xml-pieces';

/** A problem as « Erreurs » lists it. */
export interface ListedProblem {
  /** The cell to go to; null where it is the file as a whole. */
  place: FilePlace | null;
  value: string;
  /** What is wrong, and what to do. */
  sentence: string;
  /** The style that the cell had before it was marked; undefined where it was not. */
  look: number | undefined;
}

const HEADINGS = ['N°', 'Feuille', 'Cellule', 'Valeur lue', 'Ce qui ne va pas, et quoi faire'];
/** Hidden: its cells wear the looks that the marked cells had, and name them. */
export const LOOKS_COLUMN = HEADINGS.length;
const LOOKS_HEADING = 'Apparence d’origine';
const WIDTHS = [6, 14, 10, 24, 100];

/** Whether a sheet of our name is ours: somebody's own of that name is no earlier return. */
export const isProblemsHeader = (texts: readonly (string | undefined)[]): boolean =>
  HEADINGS.every((heading, column) => texts[column] === heading);

/** `'L''été'!I2`: a cell as links and formulas name it. */
export const locationOf = ({ sheet, column, row }: FilePlace): string =>
  `'${sheet.replaceAll("'", "''")}'!${column}${row}`;

/** The sheet and the cell of such a place. */
export function placeOfLocation(location: string): { sheet: string; cell: string } | undefined {
  const [, sheet, cell] = /^'(.+)'!([A-Z]{1,3}\d{1,7})$/.exec(location) ?? [];
  return sheet === undefined || cell === undefined ? undefined : { sheet: sheet.replaceAll("''", "'"), cell };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** « Erreurs »: each problem with a link to its cell; the sheet on which the workbook opens. */
export function problemsSheet(problems: readonly ListedProblem[], styles: MarkStyles): string {
  const [header, number, paragraph, link] = [
    styles.header(),
    styles.number(),
    styles.paragraph(),
    styles.link(),
  ];
  const links: string[] = [];
  const rows = problems.map(({ place, value, sentence, look }, index) => {
    const row = index + 2;
    const cell = place ? `${place.column}${place.row}` : 'Fichier';
    const texts = [place?.sheet ?? '', cell, value, sentence];
    const height = heightFor(texts.map((text, at) => [text, WIDTHS[at + 1] ?? 20] as const));
    const cells = [
      `<c r="A${row}" s="${number}"><v>${index + 1}</v></c>`,
      ...texts.map((text, at) => textCell(row, at + 1, text, place && at === 1 ? link : paragraph)),
    ];
    if (place) {
      const location = locationOf(place);
      cells.push(textCell(row, LOOKS_COLUMN, location, look ?? 0));
      links.push(
        `<hyperlink ref="C${row}" location="${xmlText(location)}" tooltip="${xmlText('Aller à la cellule')}" display="${cell}"/>`,
      );
    }
    return rowOf(row, height, cells);
  });
  const heads = [...HEADINGS, LOOKS_HEADING].map((heading, column) => textCell(1, column, heading, header));
  const columns = [...WIDTHS.map((width) => ({ width, more: '' })), { width: 20, more: ' hidden="1"' }].map(
    ({ width, more }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${more}/>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">`,
    '<sheetPr><tabColor rgb="FFCE0500"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols>`,
    `<sheetData>${rowOf(1, 24, heads)}${rows.join('')}</sheetData>`,
    `<autoFilter ref="A1:E${problems.length + 1}"/>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

const rowOf = (row: number, height: number, cells: readonly string[]): string =>
  `<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`;

const textCell = (row: number, column: number, text: string, style: number): string =>
  `<c r="${cellKey({ row, column })}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(workbookText(text))}</t></is></c>`;
