import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import type { LearnerTotal } from '@/lib/queries/learner-totals';
import { measureWords } from '@/lib/wording/measures';
import { absentWords } from '@/lib/wording/states';

/** The learners of an action by year and by measure: what was planned, declared, verified. */
export function ActionLearners({ learners }: { learners: LearnerTotal[] }) {
  if (learners.length === 0) return null;
  return (
    <DataTable
      caption="Apprenants par année"
      note="Chaque ligne est le total de sa période ; les mesures ne s’additionnent pas entre elles."
      columns={[
        { key: 'period', label: 'Année' },
        { key: 'measure', label: 'Mesure' },
        { key: 'planned', label: 'Prévu', numeric: true },
        { key: 'declared', label: 'Déclaré', numeric: true },
        { key: 'verified', label: 'Vérifié', numeric: true },
      ]}
      rows={learners.map(({ period, measure, values }) => ({
        key: `${period.id} ${measure}`,
        cells: [
          period.label,
          measureWords[measure].label,
          <FigureValue key="planned" figure={values.committed} absent={absentWords.committed} />,
          <FigureValue key="declared" figure={values.declared} absent={absentWords.declared} />,
          <FigureValue key="verified" figure={values.verified} absent={absentWords.verified} />,
        ],
      }))}
    />
  );
}
