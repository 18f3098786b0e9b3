'use client';

import { DataTable } from '@/app/_ui/data-table';
import type { LearnerRatio } from '@/lib/domain/ratio';
import { LAYERS } from '@/lib/domain/vocabulary';
import { ratioLabels, ratioWords } from '@/lib/wording/ratios';

/** Those who validated over those who entered, with both counts: sums divided, never percentages averaged. */
export function RatiosTable({ caption, ratios }: { caption: string; ratios: readonly LearnerRatio[] }) {
  if (ratios.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      note={
        <>
          Du même lieu et de la même période ; ceux qui valident peuvent être entrés une autre année. Pas de
          taux quand les deux effectifs ne viennent pas des mêmes participations, régions et niveaux : un
          effectif que personne n’a donné n’est pas zéro.{' '}
          <a href="/aide/indicateurs#validated_over_entered">Comment c’est fait</a>
        </>
      }
      columns={[
        { key: 'ratio', label: 'Rapport' },
        { key: 'period', label: 'Période' },
        { key: 'planned', label: 'Prévu (engagé)', numeric: true },
        { key: 'declared', label: 'Déclaré (non vérifié)', numeric: true },
        { key: 'verified', label: 'Vérifié', numeric: true },
      ]}
      rows={ratios.map(({ key, period, layers }) => ({
        key: `${key} ${period.id}`,
        cells: [ratioLabels[key], period.label, ...LAYERS.map((layer) => ratioWords(layers[layer]))],
      }))}
    />
  );
}
