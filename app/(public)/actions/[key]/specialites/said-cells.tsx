import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { SpecialtyMatrix } from '@/lib/specialty/specialty-matrix';
import { formatDay } from '@/lib/wording/dates';
import { categoryWords, outsideWords, specialtyWords, stageWords } from '@/lib/wording/specialties';
import { capitalised, french } from '@/lib/wording/typography';

/** The same cells as a list: which training says each, since when. */
export function SaidCells({ matrix: { rows, said }, params }: { matrix: SpecialtyMatrix; params: Params }) {
  const known = new Map(rows.map(({ specialty }) => [specialty.id, specialty]));
  return (
    <DataTable
      caption="Cases dites par les formations"
      hideCaption
      empty="Aucune formation ne dit encore ce qu’elle couvre."
      columns={[
        { key: 'specialty', label: 'Spécialité' },
        { key: 'category', label: 'Catégorie' },
        { key: 'stage', label: 'Étape' },
        { key: 'since', label: 'Depuis le' },
        { key: 'training', label: 'Formation' },
        { key: 'project', label: 'Projet' },
      ]}
      rows={said.flatMap((cell) => {
        const specialty = known.get(cell.specialtyId);
        if (!specialty) return [];
        const outside = outsideWords(specialty, cell.categoryKey);
        return [
          {
            key: `${cell.trainingId} ${cell.specialtyId} ${cell.categoryKey} ${cell.stage}`,
            cells: [
              french(specialtyWords(specialty)),
              categoryWords[cell.categoryKey] + (outside ? ` (${outside})` : ''),
              capitalised(stageWords[cell.stage]),
              formatDay(cell.onDay),
              french(`${cell.training}, ${cell.organisation}`),
              <a key="project" href={keepFilters(`/projets/${cell.slug}`, params)}>
                {cell.acronym}
              </a>,
            ],
          },
        ];
      })}
    />
  );
}
