import type { NamedRange } from 'hucre';
import type { WriteSheet } from 'hucre/xlsx';
import { columnName, TEMPLATE_SHEETS } from '@/lib/domain/exchange';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { LEVEL_KEYS } from '@/lib/domain/vocabulary';
import { detailChoices } from '@/lib/wording/lines';
import { actionWords } from '@/lib/wording/sections';
import { CELL_WORDS } from '@/lib/wording/template';
import { LINE_COLUMNS } from '@/lib/workbook/column-headings';
import { HEADER, LOCKED } from '@/lib/workbook/sheet-styles';
import { cellsOf, LANDSCAPE, PROTECTION, widthFor } from '@/lib/workbook/sheet-writer';
import { levelName, NO_PROFESSION, OTHER_PROFESSION } from './line-names';
import type { ReportFile } from './report-file';

/** A list of the sheet « Listes », under a name by which drop-downs find it: written out, a list holds 255 characters. */
export interface DropDown {
  list: string;
  header: string;
  texts: string[];
  /** What Excel says of a cell under that header that holds something else; absent where no column has the list. */
  choose?: string;
}

const DETAIL_LISTS = { practice: 'Liste_Exercices', employerKind: 'Liste_Etablissements' } as const;

/** The words that a figure cell takes. */
export const WORDS_LIST = 'Liste_Mots';

/** Everything that is chosen from a list. Trainings are those that the person may enter. */
export function dropDowns(file: ReportFile): DropDown[] {
  const own = file.trainings.filter((training) => training.editable);
  const sections = file.sections.filter(({ id }) => own.some(({ sectionId }) => sectionId === id));
  const unique = (texts: string[]) => [...new Set(texts)].sort(inFrenchOrder);
  return [
    {
      list: 'Liste_Volets',
      header: LINE_COLUMNS.section,
      texts: sections.map(({ action }) => actionWords(action)),
      choose: 'Choisissez un volet de la liste.',
    },
    {
      list: 'Liste_Formations',
      header: LINE_COLUMNS.training,
      texts: unique(own.map(({ title }) => title)),
      choose: 'Choisissez une formation de la liste.',
    },
    {
      list: 'Liste_Organisations',
      header: LINE_COLUMNS.organisation,
      texts: unique(own.map(({ organisation }) => organisation)),
      choose: 'Choisissez une organisation de la liste.',
    },
    {
      list: 'Liste_Regions',
      header: LINE_COLUMNS.region,
      texts: unique(Object.values(file.words.regions)),
      choose: 'Choisissez une région de la liste.',
    },
    {
      list: 'Liste_Niveaux',
      header: LINE_COLUMNS.level,
      texts: LEVEL_KEYS.map(levelName),
      choose: 'Choisissez un niveau de la liste.',
    },
    {
      list: 'Liste_Metiers',
      header: LINE_COLUMNS.profession,
      texts: [NO_PROFESSION, OTHER_PROFESSION, ...unique(Object.values(file.words.professions))],
      choose: 'Choisissez un métier de la liste.',
    },
    ...file.lineDetails.map((detail) => ({
      list: DETAIL_LISTS[detail],
      header: LINE_COLUMNS[detail],
      texts: detailChoices(detail).map(({ label }) => label),
      choose: 'Choisissez dans la liste.',
    })),
    { list: WORDS_LIST, header: 'Mots d’une cellule', texts: CELL_WORDS.map(([word]) => word) },
  ];
}

/** The sheet « Listes » and the named ranges over its columns. */
export function listsSheet(file: ReportFile): { sheet: WriteSheet; ranges: NamedRange[] } {
  const columns = dropDowns(file);
  const height = Math.max(...columns.map(({ texts }) => texts.length));
  const rows = [
    columns.map(({ header }) => ({ value: header, style: HEADER })),
    ...Array.from({ length: height }, (_, index) =>
      columns.map(({ texts }) => {
        const text = texts[index];
        return text === undefined ? null : { value: text, style: LOCKED };
      }),
    ),
  ];
  return {
    sheet: {
      name: TEMPLATE_SHEETS.lists,
      ...cellsOf(rows),
      columns: columns.map(({ header, texts }) => ({ width: widthFor([header, ...texts], 14, 60) })),
      freezePane: { rows: 1 },
      protection: PROTECTION,
      pageSetup: LANDSCAPE,
    },
    ranges: columns.map(({ list, texts }, index) => ({
      name: list,
      range: `${TEMPLATE_SHEETS.lists}!$${columnName(index)}$2:$${columnName(index)}$${Math.max(texts.length, 1) + 1}`,
    })),
  };
}
