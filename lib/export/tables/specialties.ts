import { SPECIALTY_STAGES, type Specialty, type SpecialtyCategory } from '@/lib/domain/specialty';
import { type MatrixCell, specialtyMatrix } from '@/lib/specialty/specialty-matrix';
import { outsideWords, shareWords, stageWords } from '@/lib/wording/specialties';
import { capitalised } from '@/lib/wording/typography';
import { exportTable } from '../table-definition';
import { count, text, yesNo } from '../table-fields';

interface CellRow {
  specialty: Specialty;
  category: { key: SpecialtyCategory; label: string };
  cell: MatrixCell;
}

const trainingsOf = (cells: MatrixCell['said']['module_open']): string | null =>
  cells.map(({ training, acronym }) => `${training} (${acronym})`).join(' ; ') || null;

/** The annex of action 6 cell by cell: those that it ticks, and those that a training says all the same. */
export const specialtyCoverage = exportTable({
  name: 'specialty-coverage',
  file: 'specialites-action-6',
  title: 'Spécialités et catégories transverses',
  about:
    'Une ligne par case cochée dans l’annexe de l’action n° 6, ou dite par une formation ; aucun apprenant.',
  filters: ['as-of'],
  audience: 'public',
}).of<CellRow>({
  fields: [
    text('profession', 'Profession', 'Telle qu’imprimée.', (row) => row.specialty.profession),
    text(
      'specialty',
      'Spécialité',
      'Telle qu’imprimée ; vide : aucune ne l’est sur la ligne.',
      (row) => row.specialty.label,
    ),
    text('category', 'Catégorie', 'La colonne, telle qu’imprimée.', (row) => row.category.label),
    yesNo('printed', 'Cochée', 'Si l’annexe la coche.', (row) => row.cell.printed),
    yesNo(
      'inScope',
      'Dans le périmètre',
      'Si la profession est dans le titre de l’action (003:256).',
      (row) => row.specialty.inScope,
    ),
    text('outside', 'Hors taux', 'Pourquoi la case ne compte pas dans le taux des catégories.', (row) =>
      outsideWords(row.specialty, row.category.key),
    ),
    count(
      'open',
      'Modules ouverts',
      'Le nombre de formations publiques.',
      (row) => row.cell.said.module_open.length,
    ),
    count(
      'written',
      'Référentiels écrits',
      'Le nombre de formations publiques.',
      (row) => row.cell.said.framework_written.length,
    ),
    text('openIn', 'Ouverts dans', 'Les formations et leurs projets.', (row) =>
      trainingsOf(row.cell.said.module_open),
    ),
    text('writtenIn', 'Écrits dans', 'Les formations et leurs projets.', (row) =>
      trainingsOf(row.cell.said.framework_written),
    ),
    text('sourceLine', 'Source', 'Le document et la ligne.', (row) => row.specialty.src),
  ],
  async rows({ read, day }) {
    const { rows, categories, coverage } = await specialtyMatrix(read, { day });
    const labels = new Map(categories.map(({ key, label }) => [key, label]));
    return {
      rows: rows.flatMap(({ specialty, cells }) =>
        cells
          .filter(
            ({ printed, said }) => printed || said.module_open.length + said.framework_written.length > 0,
          )
          .map((cell) => ({
            specialty,
            category: { key: cell.category, label: labels.get(cell.category) ?? cell.category },
            cell,
          })),
      ),
      notes: SPECIALTY_STAGES.flatMap((stage) => [
        [`${capitalised(stageWords[stage])} : spécialités`, shareWords(coverage[stage].rows)] as const,
        [
          `${capitalised(stageWords[stage])} : catégories cochées, sans l’intelligence artificielle`,
          shareWords(coverage[stage].cells),
        ] as const,
      ]),
    };
  },
});
