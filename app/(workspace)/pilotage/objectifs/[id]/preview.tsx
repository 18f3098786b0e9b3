import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import type { ActionProgress, ComponentProgress } from '@/lib/figure/action-progress';
import type { AmendmentPreview } from '@/lib/objective/amendment-preview';
import { formatDay } from '@/lib/wording/dates';
import { formatCount, formatDifference, formatRate } from '@/lib/wording/numbers';
import { coherenceWords, compositeReason, notCalculable } from '@/lib/wording/reasons';
import { absentWords, layerWords } from '@/lib/wording/states';
import { dueWords, targetWords } from '@/lib/wording/targets';
import { capitalised, french } from '@/lib/wording/typography';

/** Every rate that the amendment touches, before and after: the same computation as the screens. */
export function Preview({ preview }: { preview: AmendmentPreview }) {
  const { before, after, componentId, toCome, inForceFrom } = preview;
  const was = before.components.find(({ id }) => id === componentId);
  const becomes = after.components.find(({ id }) => id === componentId);
  if (!becomes) return null;
  const rows = [
    {
      key: 'target',
      cells: ['Visé', '', was ? targetOf(was) : 'aucune cible en vigueur', targetOf(becomes)],
    },
    ...LAYERS.map((layer) => ({
      key: layer,
      cells: [
        `Taux ${layerWords[layer]}`,
        <FigureValue key="value" figure={becomes.values[layer]} absent={absentWords[layer]} />,
        was ? rateOf(was, layer) : '–',
        rateOf(becomes, layer),
      ],
    })),
    {
      key: 'gap',
      cells: ['Engagé moins visé', '', was ? gapOf(was) : '–', gapOf(becomes)],
    },
    ...(after.components.length > 1
      ? LAYERS.map((layer) => ({
          key: `whole ${layer}`,
          cells: [
            `Objectif entier, ${layerWords[layer]}`,
            '',
            compositeOf(before, layer),
            compositeOf(after, layer),
          ],
        }))
      : []),
    ...readingsOf(preview),
  ];
  return (
    <>
      <Alert title="Rien n’est encore enregistré" announce>
        <p>
          {toCome
            ? `La cible prendrait effet le ${formatDay(inForceFrom)} : d’ici là les taux restent ceux d’aujourd’hui. L’effet est montré sur les chiffres connus aujourd’hui.`
            : 'L’effet sur les chiffres connus aujourd’hui, à partir d’aujourd’hui : les jours passés gardent leur cible.'}
        </p>
      </Alert>
      <DataTable
        caption="Effet sur chaque taux"
        columns={[
          { key: 'what', label: 'Ce qui est lu' },
          { key: 'value', label: 'Valeur', numeric: true },
          { key: 'before', label: 'Avant', numeric: true },
          { key: 'after', label: 'Après', numeric: true },
        ]}
        rows={rows}
      />
    </>
  );
}

const targetOf = ({ target, unit, dueDate, duePrecision }: ComponentProgress) =>
  targetWords(target, unit, dueWords(dueDate, duePrecision));

function rateOf({ rates, reasons }: ComponentProgress, layer: Layer): string {
  const rate = rates[layer];
  return rate === null ? notCalculable(reasons[layer] ?? 'not_reported') : formatRate(rate);
}

/** What is committed beyond the target, or short of it: only where both are numbers. */
function gapOf({ values, target, countingMode }: ComponentProgress): string {
  const { state, value } = values.committed;
  if (target === null || state !== 'number' || value === null || countingMode === 'unknown')
    return 'non calculable';
  const gap = value - target;
  return gap === 0 ? '0' : `${formatDifference(gap)} (${formatCount(value)} pour ${formatCount(target)})`;
}

function compositeOf({ composites }: ActionProgress, layer: Layer): string {
  const composite = composites[layer];
  return composite.rate === null ? compositeReason(composite) : formatRate(composite.rate);
}

/** The readings of the published rate that hold the component: coherent with its rounding or not. */
function readingsOf({ before, after, componentId }: AmendmentPreview) {
  const published = after.published;
  return (published?.readings ?? []).flatMap((reading, index) => {
    if (!published || !reading.componentIds.includes(componentId)) return [];
    const words = (computed: number | null | undefined, coherent: boolean | null | undefined) =>
      computed === null || computed === undefined
        ? 'non calculable'
        : `${formatRate(computed)}, ${coherenceWords(coherent ?? null)}`;
    const was = before.published?.readings[index];
    const of = reading.pooled
      ? 'composantes ensemble'
      : after.components
          .filter(({ id }) => reading.componentIds.includes(id))
          .map(({ label }) => french(label))
          .join(', ');
    return [
      {
        key: `published ${index}`,
        cells: [
          capitalised(
            `publié ${formatRate(published.rate)}, ${of}${reading.inferred ? ' (lecture déduite)' : ''}`,
          ),
          '',
          words(was?.computed, was?.coherent),
          words(reading.computed, reading.coherent),
        ],
      },
    ];
  });
}
