import type { Params } from '@/app/_ui/keep-filters';
import { WhyFigure, WhyValue } from '@/app/_ui/why-figure';
import type { FigurePlace } from '@/lib/domain/figure-address';
import type { Value } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import { absentWords } from '@/lib/wording/states';
import { CommittedValue } from './committed-value';

/** The cells of the trainings of a place: committed, opened as declared, opened as verified. */
export const whyTrainings = (values: Record<Layer, Value>, place: FigurePlace, params: Params) => {
  const why = (layer: Layer) => whyPath({ kind: 'count', what: 'trainings', place }, layer);
  return [
    <WhyFigure key="committed" why={why('committed')} params={params}>
      <CommittedValue figure={values.committed} none="rien d’engagé" />
    </WhyFigure>,
    ...(['declared', 'verified'] as const).map((layer) => (
      <WhyValue
        key={layer}
        why={why(layer)}
        figure={values[layer]}
        absent={absentWords[layer]}
        params={params}
      />
    )),
  ];
};
