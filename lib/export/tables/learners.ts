import type { LearnerRatio, Ratio } from '@/lib/domain/ratio';
import { LAYERS } from '@/lib/domain/vocabulary';
import type { LearnerTotal } from '@/lib/figure/learner-totals';
import { measureWords } from '@/lib/wording/measures';
import { ratioLabels } from '@/lib/wording/ratios';
import { learnersAsked } from '../place-learners';
import { exportTable } from '../table-definition';
import { type Field, figure, figuresByLayer, LAYER_LABELS, netFields, ratedOf, text } from '../table-fields';
import { READING } from '../table-filters';

const LEARNERS = [...READING, 'action', 'region', 'project'] as const;

export const learners = exportTable({
  name: 'learners',
  file: 'apprenants',
  title: 'Apprenants',
  about: 'Une ligne par période et par mesure.',
  filters: LEARNERS,
  audience: 'public',
}).of<LearnerTotal>({
  fields: [
    text('period', 'Période', 'L’année ou la période de l’effectif.', (t) => t.period.label),
    text(
      'measure',
      'Mesure',
      'Ce qui est compté\u00a0; les mesures ne s’additionnent pas entre elles.',
      (t) => measureWords[t.measure].label,
    ),
    ...figuresByLayer<LearnerTotal>((t) => t.values),
    ...netFields<LearnerTotal>((t) => t.nets),
  ],
  async rows(question) {
    const { totals, notes } = await learnersAsked(question);
    return { rows: totals, notes };
  },
});

export const learnerRatios = exportTable({
  name: 'learner-ratios',
  file: 'rapports-apprenants',
  title: 'Rapports entre effectifs',
  about: 'Une ligne par rapport et par période.',
  filters: LEARNERS,
  audience: 'public',
}).of<LearnerRatio>({
  fields: [
    text('ratio', 'Rapport', 'Ce qui est rapporté à quoi.', (r) => ratioLabels[r.key]),
    text('period', 'Période', 'La période des deux effectifs.', (r) => r.period.label),
    ...LAYERS.flatMap((layer): Field<LearnerRatio>[] => {
      const of = (r: LearnerRatio): Ratio => r.layers[layer];
      const label = LAYER_LABELS[layer];
      return [
        figure(`${layer}Numerator`, `${label}, numérateur`, 'L’effectif du haut.', (r) => of(r).numerator),
        figure(
          `${layer}Denominator`,
          `${label}, dénominateur`,
          'L’effectif du bas.',
          (r) => of(r).denominator,
        ),
        ratedOf(`${layer}Rate`, `${label}, rapport`, 'Le premier rapporté au second.', of),
      ];
    }),
  ],
  async rows(question) {
    const { ratios, notes } = await learnersAsked(question);
    return { rows: ratios, notes };
  },
});
