import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import type { Rate } from '@/lib/domain/progress';
import type { Value } from '@/lib/domain/value';
import type { SectionStatus } from '@/lib/domain/vocabulary';
import type { Effect } from '@/lib/queries/review-effect';
import { unitFor } from '@/lib/wording/actions';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { noRateReasons } from '@/lib/wording/reasons';
import { capitalised } from '@/lib/wording/typography';

interface Props {
  effects: readonly Effect[];
  period: string;
  status: SectionStatus;
}

/** Each component of the action's objective: declared, and verified before → after the validation. */
export function EffectTable({ effects, period, status }: Props) {
  const isPending = status === 'submitted';
  return (
    <DataTable
      caption="Effet sur l’objectif de l’action"
      note={
        isPending
          ? 'Toute l’action est comptée, pas seulement ce projet.'
          : 'Toute l’action, telle qu’elle est vérifiée aujourd’hui.'
      }
      columns={[
        { key: 'component', label: 'Composante' },
        { key: 'target', label: 'Visé', numeric: true },
        { key: 'declared', label: 'Déclaré', numeric: true },
        { key: 'before', label: isPending ? 'Vérifié avant' : 'Vérifié', numeric: true },
        ...(isPending ? [{ key: 'after', label: 'Vérifié après', numeric: true }] : []),
      ]}
      rows={effects.map((effect) => ({
        key: effect.id,
        cells: [
          <span key="label">
            {capitalised(effect.label)}
            {effect.onePeriod && ` (${period})`}
          </span>,
          effect.target === null
            ? 'pas de cible'
            : `${formatCount(effect.target)} ${unitFor(effect.unit, effect.target)}`,
          <Figure key="declared" value={effect.declared} rate={effect.rates.declared} />,
          <Figure key="before" value={effect.before} rate={effect.rates.before} />,
          ...(isPending
            ? [<Figure key="after" value={effect.after} rate={effect.rates.after} explain />]
            : []),
        ],
      }))}
      empty="Cette action n’a pas d’objectif chiffré cette saison."
    />
  );
}

function Figure({ value, rate, explain = false }: { value: Value; rate: Rate; explain?: boolean }) {
  return (
    <>
      <FigureValue figure={value} />
      {rate.rate !== null && <> ({formatRate(rate.rate)})</>}
      {explain && rate.rate === null && value.state === 'number' && (
        <span className="app-grid__detail">{noRateReasons[rate.reason]}</span>
      )}
    </>
  );
}
