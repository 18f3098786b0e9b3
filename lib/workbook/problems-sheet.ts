import type { CellStyle, Sheet } from 'hucre/xlsx';
import type { FilePlace } from '@/lib/domain/exchange';
import { PROBLEMS_SHEET } from './column-headings';
import { type Place, placeAt } from './marked-cells';
import { HEADER, PARAGRAPH } from './sheet-styles';
import { heightFor } from './sheet-writer';

/** A problem as « Erreurs » lists it. */
export interface ListedProblem {
  /** The cell to go to; null where it is the file as a whole. */
  place: FilePlace | null;
  value: string;
  /** What is wrong, and what to do. */
  sentence: string;
  /** The look that the cell had before it was marked. */
  look: CellStyle | undefined;
}

const HEADINGS = ['N°', 'Feuille', 'Cellule', 'Valeur lue', 'Ce qui ne va pas, et quoi faire'];
/** Hidden: its cells wear the looks that the marked cells had, and name them. */
const LOOKS = HEADINGS.length;
const WIDTHS = [6, 14, 10, 24, 100];

const NUMBER: CellStyle = { alignment: { vertical: 'top', horizontal: 'left' } };
const LINK: CellStyle = {
  ...PARAGRAPH,
  font: { name: 'Calibri', size: 11, color: { rgb: '000091' }, underline: true },
};

/** « Erreurs »: each problem with a link to its cell. */
export function problemsSheet(problems: readonly ListedProblem[]): Sheet {
  const cells: NonNullable<Sheet['cells']> = new Map();
  const rowDefs: NonNullable<Sheet['rowDefs']> = new Map([[0, { height: 24 }]]);
  for (const [column, heading] of [...HEADINGS, 'Apparence d’origine'].entries())
    cells.set(`0,${column}`, { value: heading, type: 'string', style: HEADER });
  for (const [index, { place, value, sentence, look }] of problems.entries()) {
    const row = index + 1;
    const texts = [place?.sheet || '', place ? `${place.column}${place.row}` : 'Fichier', value, sentence];
    cells.set(`${row},0`, { value: row, type: 'number', style: NUMBER });
    for (const [at, text] of texts.entries())
      cells.set(`${row},${at + 1}`, { value: text, type: 'string', style: PARAGRAPH });
    if (place) {
      const location = `'${place.sheet.replaceAll("'", "''")}'!${place.column}${place.row}`;
      cells.set(`${row},2`, {
        value: `${place.column}${place.row}`,
        type: 'string',
        style: LINK,
        hyperlink: { target: '', location, tooltip: 'Aller à la cellule' },
      });
      cells.set(`${row},${LOOKS}`, { value: location, type: 'string', ...(look && { style: look }) });
    }
    rowDefs.set(row, { height: heightFor(texts.map((text, at) => [text, WIDTHS[at + 1] ?? 20] as const)) });
  }
  return {
    name: PROBLEMS_SHEET,
    rows: [],
    cells,
    rowDefs,
    columns: [...WIDTHS.map((width) => ({ width })), { width: 20, hidden: true }],
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:E${problems.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    view: { tabColor: { rgb: 'CE0500' } },
  };
}

/** The looks that an earlier « Erreurs » kept, by sheet and cell. */
export function keptLooks(sheet: Sheet | undefined): (name: string, place: Place) => CellStyle | undefined {
  const looks = new Map<string, CellStyle | undefined>();
  for (const [key, cell] of sheet?.cells ?? []) {
    const [, name = '', column = '', row = ''] =
      (key.endsWith(`,${LOOKS}`) && /^'(.+)'!([A-Z]{1,3})(\d{1,7})$/.exec(String(cell.value))) || [];
    const at = `${name.replaceAll("''", "'")}|${placeAt(Number(row), column)}`;
    if (name !== '') looks.set(at, cell.style);
  }
  return (name, place) => looks.get(`${name}|${place}`);
}
