import type { Value } from '@/lib/domain/value';
import type { ChartShape } from '@/lib/slides/slide';
import { measureWords } from '@/lib/wording/measures';
import { capitalised } from '@/lib/wording/typography';
import type { CommitteeSeason } from '../committee-season';

/** The number of a bar: an estimate is none, it is never counted as achieved. */
export const barOf = ({ value, state }: Value): number | null => (state === 'number' ? value : null);

/** Planned, declared and verified learners: of the latest period and cumulated; null where nothing is known. */
export function learnerBars({ learners }: CommitteeSeason): Omit<ChartShape, 'box'> | null {
  if (!learners) return null;
  const { latest, cumulated, measure } = learners;
  const over = [
    ...(cumulated.from && cumulated.to
      ? [{ name: `Cumul ${cumulated.from} à ${cumulated.to}`, of: cumulated }]
      : []),
    ...(latest ? [{ name: latest.period, of: latest }] : []),
  ];
  if (over.length === 0) return null;
  const label = measureWords[measure].label;
  return {
    kind: 'chart',
    name: `${label} prévus, déclarés et vérifiés`,
    alt: `Barres\u00a0: ${label.toLocaleLowerCase('fr')} prévus, déclarés et vérifiés, ${over.map(({ name }) => name.toLocaleLowerCase('fr')).join(' et ')}. Les nombres sont ceux du tableau de la diapositive et du classeur.`,
    chart: {
      unit: 'count',
      categoryLabel: 'Période',
      categories: over.map(({ name }) => capitalised(name)),
      series: [
        { name: 'Prévus', values: over.map(({ of }) => barOf(of.planned)), colour: 'pale' },
        { name: 'Déclarés', values: over.map(({ of }) => barOf(of.declared)), colour: 'blue', hatched: true },
        { name: 'Vérifiés', values: over.map(({ of }) => barOf(of.verified)), colour: 'blue' },
      ],
    },
  };
}
