import type { SpecialtyListAnswer } from '@/lib/api/specialty';
import type { Share, SpecialtyCoverage } from '@/lib/domain/specialty';
import type { SpecialtyMatrix } from '@/lib/specialty/specialty-matrix';

const shareAnswer = ({ covered, of }: Share) => ({ covered, of, rate: of === 0 ? null : covered / of });
const coverageAnswer = ({ rows, cells, ai, outside }: SpecialtyCoverage) => ({
  rows: shareAnswer(rows),
  cells: shareAnswer(cells),
  ai: shareAnswer(ai),
  outside,
});

export const specialtyListAnswer = (
  { rows, coverage, said }: SpecialtyMatrix,
  day: string,
): SpecialtyListAnswer => {
  const covered = Map.groupBy(said, ({ specialtyId }) => specialtyId);
  return {
    data: rows.map(({ specialty: { id, profession, label, inScope, src, printed } }) => ({
      ...{ id, profession, label, inScope, src, printed: [...printed] },
      covered: (covered.get(id) ?? []).map(({ categoryKey, stage, onDay, training, organisation, slug }) => ({
        ...{ category: categoryKey, stage, onDay, training, organisation, project: slug },
      })),
    })),
    coverage: {
      framework_written: coverageAnswer(coverage.framework_written),
      module_open: coverageAnswer(coverage.module_open),
    },
    meta: { asOf: day, count: rows.length },
  };
};
