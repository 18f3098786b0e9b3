import type { NamedRange } from 'hucre';
import type { WriteSheet } from 'hucre/xlsx';
import { columnName, TEMPLATE_SHEETS } from '@/lib/domain/exchange';
import { LEVEL_KEYS } from '@/lib/domain/vocabulary';
import { actionWords } from '@/lib/wording/sections';
import { CELL_WORDS } from '@/lib/wording/template';
import { LINE_COLUMNS } from '@/lib/workbook/column-headings';
import { HEADER, LOCKED } from '@/lib/workbook/sheet-styles';
import { cellsOf, LANDSCAPE, PROTECTION, widthFor } from '@/lib/workbook/sheet-writer';
import { levelName, NO_PROFESSION, OTHER_PROFESSION } from './line-names';
import type { ReportFile } from './report-file';

/** The names under which the drop-downs find their list: a range, since a list written out holds 255 characters. */
export const LISTS = {
  sections: 'Liste_Volets',
  trainings: 'Liste_Formations',
  organisations: 'Liste_Organisations',
  regions: 'Liste_Regions',
  levels: 'Liste_Niveaux',
  professions: 'Liste_Metiers',
  words: 'Liste_Mots',
} as const;

/** The sheet « Listes » and the named ranges over its columns. Trainings are those that the person may enter. */
export function listsSheet(file: ReportFile): { sheet: WriteSheet; ranges: NamedRange[] } {
  const own = file.trainings.filter((training) => training.editable);
  const sections = file.sections.filter(({ id }) => own.some(({ sectionId }) => sectionId === id));
  const byName = new Intl.Collator('fr').compare;
  const unique = (texts: string[]) => [...new Set(texts)].sort(byName);
  const columns: { list: string; header: string; texts: string[] }[] = [
    {
      list: LISTS.sections,
      header: LINE_COLUMNS.section,
      texts: sections.map(({ action }) => actionWords(action)),
    },
    {
      list: LISTS.trainings,
      header: LINE_COLUMNS.training,
      texts: unique(own.map(({ title }) => title)),
    },
    {
      list: LISTS.organisations,
      header: LINE_COLUMNS.organisation,
      texts: unique(own.map(({ organisation }) => organisation)),
    },
    { list: LISTS.regions, header: LINE_COLUMNS.region, texts: unique(Object.values(file.words.regions)) },
    { list: LISTS.levels, header: LINE_COLUMNS.level, texts: LEVEL_KEYS.map(levelName) },
    {
      list: LISTS.professions,
      header: LINE_COLUMNS.profession,
      texts: [NO_PROFESSION, OTHER_PROFESSION, ...unique(Object.values(file.words.professions))],
    },
    { list: LISTS.words, header: 'Mots d’une cellule', texts: CELL_WORDS.map(([word]) => word) },
  ];
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
