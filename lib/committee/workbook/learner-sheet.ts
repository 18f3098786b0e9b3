import { count, type Field, figuresByLayer, netFields, text } from '@/lib/export/table-fields';
import type { LearnerTotal } from '@/lib/figure/learner-totals';
import { measureWords } from '@/lib/wording/measures';
import type { CommitteeReport } from '../committee-report';
import type { CommitteeAction } from '../committee-season';
import { coverageOf, valuesSource } from './figure-sources';
import { type CommitteeSheet, sourcedSheet } from './sheet';
import type { WhyAddress } from './why-address';

interface Row {
  action: CommitteeAction;
  total: LearnerTotal;
}

const FIELDS: readonly Field<Row>[] = [
  text('season', 'Saison', 'S1 ou S2.', ({ action }) => action.season),
  text('action', 'Action', 'La clé de l’action.', ({ action }) => action.key),
  count('number', 'Numéro', 'Son numéro dans cette saison.', ({ action }) => action.number),
  text('title', 'Intitulé', 'Son intitulé.', ({ action }) => action.shortTitle),
  text('measure', 'Mesure', 'Ce qui est compté.', ({ total }) => measureWords[total.measure].label),
  text('period', 'Période', 'La période de ces effectifs.', ({ total }) => total.period.label),
  ...figuresByLayer<Row>(({ total }) => total.values),
  ...netFields<Row>(({ total }) => total.nets),
];

/** The learners of each action, measure by measure and period by period. */
export const learnerSheet = ({ asked, seasons }: CommitteeReport, why: WhyAddress): CommitteeSheet =>
  sourcedSheet<Row>(
    { name: 'Apprenants', about: 'Une ligne par action, mesure et période.', fields: FIELDS },
    seasons.flatMap(({ season, actions }) =>
      actions.flatMap((action) =>
        action.learners.map((total) => ({
          row: { action, total },
          of: {
            source: valuesSource(action.coverage),
            asOf: asked.day,
            coverage: coverageOf(action.coverage),
            why: why(
              {
                kind: 'learners',
                measure: total.measure,
                periodId: total.period.id,
                place: { action: action.key },
              },
              season,
              'verified',
            ),
          },
        })),
      ),
    ),
  );
