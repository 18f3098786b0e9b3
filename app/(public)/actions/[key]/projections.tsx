import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import type { Params } from '@/app/_ui/keep-filters';
import type { ProjectedRange } from '@/lib/domain/projection';
import type { PaceCampaign } from '@/lib/figure/observed-values';
import type { ComponentProjection } from '@/lib/figure/projection';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { partOf } from '@/lib/wording/part-of';
import { counted } from '@/lib/wording/plural';
import {
  arrivalWords,
  effortWords,
  enoughWords,
  paceAYear,
  paceNames,
  paceWords,
  projectionWords,
  stockWords,
} from '@/lib/wording/projection';
import { capitalised, french } from '@/lib/wording/typography';

/** When each target would be reached at the paces seen, apart from the facts, with the method beside it. */
export function Projections({
  projections,
  day,
  params,
}: {
  projections: ComponentProjection[];
  day: string;
  params: Params;
}) {
  if (projections.length === 0) return <p>Aucun objectif n’est connu ce jour-là.</p>;
  const campaigns = projections[0]?.campaigns ?? [];
  return (
    <>
      <p>
        Ce qui suit n’est pas un fait : c’est ce que donneraient les rythmes déjà vus dans les valeurs
        vérifiées, si l’un d’eux se poursuivait. <CampaignsLeftOut campaigns={campaigns} />
      </p>
      {projections.map((one) => (
        <Projected key={one.componentId} one={one} day={day} />
      ))}
      <ExportLinks table="projections" params={params} />
      <ExportLinks table="observed-points" params={params} withName />
      <Disclosure summary="Comment cette projection est faite">
        <Method campaigns={campaigns} />
        <ExportLinks table="observed-campaigns" params={params} />
      </Disclosure>
    </>
  );
}

function Projected({ one: { label, unit, projection }, day }: { one: ComponentProjection; day: string }) {
  const range = projection.kind === 'range' ? projection : null;
  const name = capitalised(french(label));
  return (
    <>
      <h3>{name}</h3>
      <p>{projectionWords(projection, unit, day)}</p>
      {range && (
        <>
          {[stockWords(range, unit), effortWords(range, unit), enoughWords(range)].map(
            (words) => words && <p key={words}>{words}</p>,
          )}
          <ProjectionTable range={range} name={name} unit={unit} />
          <PaceTable range={range} name={name} unit={unit} />
        </>
      )}
    </>
  );
}

interface TableProps {
  range: ProjectedRange;
  name: string;
  unit: string;
}

function ProjectionTable({ range, name, unit }: TableProps) {
  const { slowest, fastest, atSlowest, atFastest } = range;
  return (
    <DataTable
      caption={`Projection (ce n’est pas un fait) : ${name}`}
      columns={[
        { key: 'pace', label: 'Si ce rythme se poursuivait' },
        { key: 'seen', label: 'Vu' },
        { key: 'year', label: 'Par an', numeric: true },
        { key: 'reached', label: 'Cible atteinte' },
      ]}
      rows={[
        { key: 'slowest', name: paceNames.slowest, pace: slowest, arrival: atSlowest },
        { key: 'fastest', name: paceNames.fastest, pace: fastest, arrival: atFastest },
      ].map(({ key, name: pacing, pace, arrival }) => ({
        key,
        cells: [
          pacing,
          `du ${formatDay(pace.from)} au ${formatDay(pace.to)}`,
          paceAYear(pace, unit),
          arrivalWords(arrival),
        ],
      }))}
    />
  );
}

function PaceTable({ range: { points, paces }, name, unit }: TableProps) {
  return (
    <Disclosure
      summary={
        <>
          Les {points.length} observations et leurs rythmes
          <span className="fr-sr-only"> : {name}</span>
        </>
      }
    >
      <DataTable
        caption={`Valeurs vérifiées observées : ${name}`}
        columns={[
          { key: 'day', label: 'Observation' },
          { key: 'value', label: 'Vérifié', numeric: true },
          { key: 'pace', label: 'Depuis la précédente' },
          { key: 'year', label: 'Par an', numeric: true },
        ]}
        rows={points.map(({ day, value }, index) => {
          const pace = paces[index - 1];
          return {
            key: day,
            cells: [
              formatDay(day),
              formatCount(value),
              pace ? paceWords(pace, unit) : '–',
              pace ? paceAYear(pace, unit) : '–',
            ],
          };
        })}
      />
    </Disclosure>
  );
}

function CampaignsLeftOut({ campaigns }: { campaigns: PaceCampaign[] }) {
  const last = campaigns.at(-1);
  if (!last || last.counted) return null;
  return (
    <>
      La campagne « {french(last.label)} » n’est pas encore un point :{' '}
      {counted(last.verified, 'participation vérifiée', 'participations vérifiées')} sur{' '}
      {formatCount(last.expected)}.
    </>
  );
}

function Method({ campaigns }: { campaigns: PaceCampaign[] }) {
  return (
    <>
      <p>
        On prend la valeur vérifiée à la date d’observation de chaque campagne. Entre deux observations, le
        rythme est la différence des valeurs divisée par le nombre de jours. On part de la dernière
        observation, et l’on cherche le jour où la cible serait atteinte au rythme le plus lent, puis au
        rythme le plus rapide. Les dates sont données au mois.
      </p>
      <ul>
        <li>
          Aucun rythme n’est inventé, lissé ou pondéré : seuls ceux qui ont été vus servent. Rien ne dit
          qu’ils se poursuivront : un financement qui s’achève ou une formation qui ouvre les change.
        </li>
        <li>
          La vérification vient après l’observation. L’effectif d’une campagne est celui qui était vérifié la
          veille de l’ouverture de la suivante ; ce qui a été vérifié plus tard compte à la suivante. La
          dernière campagne ne compte qu’une fois lu tout ce qui y a été envoyé.
        </li>
        <li>
          Une ouverture (université, parcours, formation) compte à partir de son propre jour, parmi celles qui
          sont vérifiées au jour lu : dite en retard, elle était ouverte quand même.
        </li>
        <li>
          Ce qui manque est compté depuis la valeur vérifiée au jour lu, celle du reste de la page ; les
          rythmes partent de la dernière observation.
        </li>
        <li>
          Une participation qui n’a pas été vérifiée garde sa valeur antérieure : un rythme peut paraître plus
          lent qu’il n’est.
        </li>
        <li>
          Les campagnes à venir avant une échéance sont comptées avec l’écart moyen entre les observations
          passées, arrondi vers le bas.
        </li>
        <li>
          Avec moins de trois observations, il n’y a pas de projection. À partir de huit, on dit combien des
          rythmes vus tiendraient l’échéance : un compte, pas une chance.
        </li>
      </ul>
      <DataTable
        caption="Campagnes et participations vérifiées"
        columns={[
          { key: 'campaign', label: 'Campagne' },
          { key: 'observed', label: 'Observation' },
          { key: 'verified', label: 'Vérifiées', numeric: true },
          { key: 'known', label: 'Valeur connue au' },
          { key: 'counted', label: 'Comptée' },
        ]}
        empty="Aucune campagne n’était ouverte ce jour-là."
        rows={campaigns.map(({ label, observedOn, knownOn, verified, expected, counted: isCounted }) => ({
          key: `${observedOn} ${label}`,
          cells: [
            french(label),
            formatDay(observedOn),
            partOf(verified, expected, 'aucun demandé'),
            formatDay(knownOn),
            isCounted ? 'oui' : 'pas encore',
          ],
        }))}
      />
    </>
  );
}
