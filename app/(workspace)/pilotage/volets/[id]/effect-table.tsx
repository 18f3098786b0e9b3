import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { FigureValue } from '@/app/_ui/figure-value';
import { WhyFigure, WhyValue } from '@/app/_ui/why-figure';
import type { Rate } from '@/lib/domain/progress';
import type { Value } from '@/lib/domain/value';
import type { Layer, SectionStatus } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import type { Effect } from '@/lib/report/review-effect';
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
    <>
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
            <WhyFigure key="target" why={whyOf(effect.id)} params={{}}>
              {effect.target === null
                ? 'pas de cible'
                : `${formatCount(effect.target)} ${unitFor(effect.unit, effect.target)}`}
            </WhyFigure>,
            <Figure
              key="declared"
              value={effect.declared}
              rate={effect.rates.declared}
              why={whyIn(effect, 'declared')}
            />,
            <Figure
              key="before"
              value={effect.before}
              rate={effect.rates.before}
              why={whyIn(effect, 'verified')}
            />,
            ...(isPending
              ? [<Figure key="after" value={effect.after} rate={effect.rates.after} explain />]
              : []),
          ],
        }))}
        empty="Cette action n’a pas d’objectif chiffré cette saison."
      />
      <Disclosure summary="Pourquoi ces chiffres ?">
        <p>
          Chaque composante est comptée sur toute l’action. Le déclaré est ce que les consortiums ont envoyé ;
          le vérifié, ce qui est validé. Un nombre souligné mène à son explication publique.
        </p>
        {isPending && (
          <p>
            « Vérifié après » part du vérifié d’aujourd’hui : les valeurs de ce volet y remplacent celles que
            le projet avait déjà de vérifiées pour la même ligne, sauf si une observation plus récente existe.
            Une case laissée vide et « rien à déclarer » laissent en place ce qui était vérifié ; « sans
            objet » et les estimations n’y ajoutent rien. Le taux divise ce total par la cible en vigueur
            aujourd’hui.
          </p>
        )}
        <p>
          {effects.some(({ onePeriod }) => onePeriod) &&
            `Une composante suivie de « (${period}) » ne s’additionne pas d’une période à l’autre : seule celle de la campagne est lue. `}
          Les lignes qui changent sont plus bas, avec leurs auteurs.
        </p>
      </Disclosure>
    </>
  );
}

const whyOf = (componentId: string, layer?: Layer) => whyPath({ kind: 'component', componentId }, layer);

/** The explanation reads the latest period; where this table reads the campaign's, it would be of another figure. */
const whyIn = ({ id, onePeriod }: Effect, layer: Layer) => (onePeriod ? undefined : whyOf(id, layer));

interface FigureProps {
  value: Value;
  rate: Rate;
  why?: string | undefined;
  explain?: boolean;
}

function Figure({ value, rate, why, explain = false }: FigureProps) {
  return (
    <>
      {why ? <WhyValue why={why} figure={value} params={{}} /> : <FigureValue figure={value} />}
      {rate.rate !== null && <> ({formatRate(rate.rate)})</>}
      {explain && rate.rate === null && value.state === 'number' && (
        <span className="app-grid__detail">{noRateReasons[rate.reason]}</span>
      )}
    </>
  );
}
