import { strToU8, zipSync } from 'fflate';
import { columnName } from '@/lib/domain/exchange';

/** A cell as its XML says it: a text, a number, or XML of its own (`<c …>`, with `REF` for its address). */
export type RawCell = string | number | null | { xml: string };

/** A sheet as its XML: rows of cells from A1, and what is unusual about it. */
export interface RawSheet {
  name: string;
  rows?: RawCell[][];
  /** Attributes of a row, by its number as Excel shows it. */
  rowAttributes?: Record<number, string>;
  /** Before the rows: `<dimension …/>`, `<cols>…`. */
  before?: string;
  /** After them: `<mergeCells>…`. */
  after?: string;
  state?: 'hidden' | 'veryHidden';
  /** Instead of all that: the XML of the part as it stands. */
  xml?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Style 1 shows a date, style 2 a date of its own format, style 3 a percentage, style 4 an hour, style 0 a number. */
const STYLES = `${HEAD}<styleSheet ${NS}><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="20"/></cellXfs></styleSheet>`;

export const dateCell = (serial: number, style = 1): RawCell => ({
  xml: `<c r="REF" s="${style}"><v>${serial}</v></c>`,
});
export const rawCell = (inside: string, type = 'n'): RawCell => ({
  xml: `<c r="REF" t="${type}">${inside}</c>`,
});

function cellXml(cell: RawCell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replace('REF', reference);
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function sheetXml({ rows = [], rowAttributes = {}, before = '', after = '' }: RawSheet): string {
  const written = rows.map((cells, index) => {
    const row = index + 1;
    const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`)).join('');
    return `<row r="${row}" ${rowAttributes[row] ?? ''}>${inside}</row>`;
  });
  return `${HEAD}<worksheet ${NS}>${before}<sheetData>${written.join('')}</sheetData>${after}</worksheet>`;
}

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${kind}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, index) =>
    part(`worksheets/sheet${index + 1}`, 'worksheet'),
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${parts.join('')}</Types>`;
}

/** The parts of a workbook, to be spoilt before they are zipped. */
export function workbookFiles(
  sheets: RawSheet[],
  options: { date1904?: boolean } = {},
): Record<string, string> {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${NS} xmlns:r="${OFFICE}"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  for (const [index, sheet] of sheets.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheet.xml ?? sheetXml(sheet);
  return files;
}

export const zipped = (files: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
      { level: 6 },
    ),
  );

export const workbook = (sheets: RawSheet[], options?: { date1904?: boolean }): Buffer =>
  zipped(workbookFiles(sheets, options));

/** The headings of « Effectifs » with two measures. */
export const HEADINGS = [
  'Identifiant',
  'Volet',
  'Formation',
  'Organisation',
  'Région',
  'Niveau',
  'Métier',
  'Métier précisé',
  'Entrants',
  'Certifiés',
  'Commentaire',
];

/** A line of it: its number tells it from the others. */
export const fileLine = (line: number, entered: RawCell = 10, certified: RawCell = null): RawCell[] => [
  `${line}|53|7|na|`,
  'Formation initiale',
  `Formation ${line}`,
  'Université de démonstration – Bretagne',
  'Bretagne',
  'Niveau 7',
  'Sans objet',
  '',
  entered,
  certified,
  '',
];

/** « Suivi » of a template. */
export const markSheet = (format = 1, report = 3): RawSheet => ({
  name: 'Suivi',
  state: 'veryHidden',
  rows: [
    ['format', format],
    ['rapport', report],
    ['revision', 12],
    ['revision-ouvertures', 4],
    ['telecharge-le', '2026-11-20T09:00:00.000Z'],
  ],
});

/** Makes the directory and the header of one part announce another size than it has. */
export function withLyingSize(zip: Buffer, part: string, size: number): Buffer {
  const lying = Buffer.from(zip);
  for (let at = 0; at < lying.length - 4; at++) {
    const signature = lying.readUInt32LE(at);
    const directory = signature === 0x02014b50;
    if (!directory && signature !== 0x04034b50) continue;
    const nameAt = at + (directory ? 46 : 30);
    const nameLength = lying.readUInt16LE(at + (directory ? 28 : 26));
    if (lying.toString('utf8', nameAt, nameAt + nameLength) === part)
      lying.writeUInt32LE(size, at + (directory ? 24 : 22));
  }
  return lying;
}
