import { type PublicCell, specialties, specialtiesAt, specialtyCategories } from '@/db/specialties';
import type { Read } from '@/db/store';
import {
  coverageOf,
  SPECIALTY_ACTION,
  type Specialty,
  type SpecialtyCategory,
  type SpecialtyCoverage,
  type SpecialtyStage,
} from '@/lib/domain/specialty';
import { remember } from '@/lib/figure/memory';
import { projectsGivenUp } from '@/lib/figure/project-index';
import { Refusal } from '@/lib/refusal';

/** What public trainings say of a cell of the annex, stage by stage. */
export interface MatrixCell {
  category: SpecialtyCategory;
  /** Whether the annex ticks it. */
  printed: boolean;
  said: Record<SpecialtyStage, PublicCell[]>;
}

export interface SpecialtyMatrix {
  categories: ReturnType<typeof specialtyCategories>;
  rows: { specialty: Specialty; cells: MatrixCell[] }[];
  coverage: Record<SpecialtyStage, SpecialtyCoverage>;
  /** Every cell that is said, in the order of the annex. */
  said: PublicCell[];
}

const byStage = <Value>(of: (stage: SpecialtyStage) => Value): Record<SpecialtyStage, Value> => ({
  framework_written: of('framework_written'),
  module_open: of('module_open'),
});

/** The annex of action 6 beside what public trainings cover of it at the end of a day. Missing: another action. */
export async function specialtyMatrix(
  read: Read,
  { actionKey = SPECIALTY_ACTION, day }: { actionKey?: string; day: string },
): Promise<SpecialtyMatrix> {
  if (actionKey !== SPECIALTY_ACTION) throw new Refusal('missing', 'unknown_action');
  return remember(read, 'specialty-matrix', { day }, async () => {
    const givenUp = await projectsGivenUp(read, day);
    const said = specialtiesAt(read, day).filter(
      ({ stage, projectId }) => stage === 'framework_written' || !givenUp.has(projectId),
    );
    const at = Map.groupBy(said, (cell) => `${cell.stage} ${cell.specialtyId} ${cell.categoryKey}`);
    const [rows, categories] = [specialties(read), specialtyCategories(read)];
    return {
      categories,
      rows: rows.map((specialty) => ({
        specialty,
        cells: categories.map(({ key }) => ({
          category: key,
          printed: specialty.printed.includes(key),
          said: byStage((stage) => at.get(`${stage} ${specialty.id} ${key}`) ?? []),
        })),
      })),
      coverage: byStage((stage) =>
        coverageOf(
          rows,
          said.filter((cell) => cell.stage === stage),
        ),
      ),
      said,
    };
  });
}
