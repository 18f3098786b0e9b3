import { RatiosTable } from '@/app/_projects/ratios-table';
import { Badge } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import type { Params } from '@/app/_ui/keep-filters';
import { NetValue } from '@/app/_ui/net-value';
import { WhyValue } from '@/app/_ui/why-figure';
import type { LearnerRatio } from '@/lib/domain/ratio';
import { LAYERS } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import type { LearnerTotal } from '@/lib/figure/learner-totals';
import type { ToCheck } from '@/lib/figure/to-check';
import { measureWords } from '@/lib/wording/measures';
import { TO_CHECK, TO_CHECK_NOTE } from '@/lib/wording/multiplied';
import { netNote } from '@/lib/wording/nets';
import { absentWords } from '@/lib/wording/states';

interface Props {
  actionKey: string;
  learners: LearnerTotal[];
  ratios: LearnerRatio[];
  params: Params;
  /** The totals that one section multiplies and that nobody has examined yet. */
  toCheck: readonly Pick<ToCheck, 'measure' | 'periodId'>[];
}

/** The learners of an action by year and by measure: what was planned, declared, verified. */
export function ActionLearners({ actionKey, learners, ratios, params, toCheck }: Props) {
  if (learners.length === 0) return null;
  return (
    <>
      <DataTable
        caption="Apprenants par année"
        note={`Chaque ligne est le total de sa période\u00a0; les mesures ne s’additionnent pas entre elles. ${netNote(learners.flatMap(({ nets }) => [nets.declared, nets.verified]))}${toCheck.length > 0 ? ` ${TO_CHECK_NOTE}` : ''}`}
        columns={[
          { key: 'period', label: 'Année' },
          { key: 'measure', label: 'Mesure' },
          { key: 'planned', label: 'Prévu', numeric: true },
          { key: 'declared', label: 'Déclaré', numeric: true },
          { key: 'verified', label: 'Vérifié', numeric: true },
        ]}
        rows={learners.map(({ period, measure, values, nets }) => ({
          key: `${period.id} ${measure}`,
          cells: [
            period.label,
            measureWords[measure].label,
            ...LAYERS.map((layer) => (
              <span key={layer}>
                <WhyValue
                  why={whyPath(
                    { kind: 'learners', measure, periodId: period.id, place: { action: actionKey } },
                    layer,
                  )}
                  figure={values[layer]}
                  absent={absentWords[layer]}
                  params={params}
                />
                {layer === 'declared' &&
                  toCheck.some((one) => one.measure === measure && one.periodId === period.id) && (
                    <>
                      {' '}
                      <Badge tone="warning">{TO_CHECK}</Badge>
                    </>
                  )}
                {layer !== 'committed' && <NetValue net={nets[layer]} />}
              </span>
            )),
          ],
        }))}
      />
      <ExportLinks table="learners" params={{ ...params, action: actionKey }} />
      <RatiosTable
        caption="Rapports par année"
        ratios={ratios}
        place={{ action: actionKey }}
        params={params}
      />
      {ratios.length > 0 && <ExportLinks table="learner-ratios" params={{ ...params, action: actionKey }} />}
    </>
  );
}
