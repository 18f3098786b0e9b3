import { DataTable } from '@/app/_ui/data-table';
import type { Params } from '@/app/_ui/keep-filters';
import { WhyValue } from '@/app/_ui/why-figure';
import { LAYERS } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import type { LearnerTotal } from '@/lib/queries/learner-totals';
import { measureWords } from '@/lib/wording/measures';
import { absentWords } from '@/lib/wording/states';

interface Props {
  actionKey: string;
  learners: LearnerTotal[];
  params: Params;
}

/** The learners of an action by year and by measure: what was planned, declared, verified. */
export function ActionLearners({ actionKey, learners, params }: Props) {
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
          ...LAYERS.map((layer) => (
            <WhyValue
              key={layer}
              why={whyPath(
                { kind: 'learners', measure, periodId: period.id, place: { action: actionKey } },
                layer,
              )}
              figure={values[layer]}
              absent={absentWords[layer]}
              params={params}
            />
          )),
        ],
      }))}
    />
  );
}
