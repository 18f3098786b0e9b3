'use client';

import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { WhyValue } from '@/app/_ui/why-figure';
import type { FigurePlace } from '@/lib/domain/figure-address';
import { type LearnerRatio, RATIOS, type Ratio } from '@/lib/domain/ratio';
import { LAYERS } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import { ratioLabels, ratioParts } from '@/lib/wording/ratios';

interface Props {
  caption: string;
  ratios: readonly LearnerRatio[];
  /** Whose learners they are. */
  place: FigurePlace;
  params: Params;
}

/** Those who validated over those who entered, with both counts: sums divided, never percentages averaged. */
export function RatiosTable({ caption, ratios, place, params }: Props) {
  if (ratios.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      note={
        <>
          Du même lieu et de la même période ; ceux qui valident peuvent être entrés une autre année. Pas de
          taux quand les deux effectifs ne viennent pas des mêmes participations, régions et niveaux : un
          effectif que personne n’a donné n’est pas zéro.{' '}
          <a href={keepFilters('/aide/indicateurs#validated_over_entered', params)}>Comment c’est fait</a>
        </>
      }
      columns={[
        { key: 'ratio', label: 'Rapport' },
        { key: 'period', label: 'Période' },
        { key: 'planned', label: 'Prévu', numeric: true },
        { key: 'declared', label: 'Déclaré (non vérifié)', numeric: true },
        { key: 'verified', label: 'Vérifié', numeric: true },
      ]}
      rows={ratios.map(({ key, period, layers }) => ({
        key: `${key} ${period.id}`,
        cells: [
          ratioLabels[key],
          period.label,
          ...LAYERS.map((layer) => (
            <RatioCell
              key={layer}
              ratio={layers[layer]}
              params={params}
              why={(side) =>
                whyPath(
                  { kind: 'learners', measure: measuresOf(key)[side], periodId: period.id, place },
                  layer,
                )
              }
            />
          )),
        ],
      }))}
    />
  );
}

const measuresOf = (key: LearnerRatio['key']) =>
  RATIOS.find((ratio) => ratio.key === key) ?? { numerator: 'validated', denominator: 'entered' };

interface CellProps {
  ratio: Ratio;
  params: Params;
  /** The address that explains each of its two counts. */
  why: (side: 'numerator' | 'denominator') => string;
}

/** « 30 sur 40, soit 75,0 % », each of the two counts leading to what it is made of. */
function RatioCell({ ratio, why, params }: CellProps) {
  const words = ratioParts(ratio);
  if (!words) return '–';
  const side = (name: 'numerator' | 'denominator') => (
    <WhyValue why={why(name)} params={params} figure={ratio[name]} />
  );
  return (
    <span>
      {side('numerator')} {words.between} {side('denominator')}
      {words.after}
    </span>
  );
}
