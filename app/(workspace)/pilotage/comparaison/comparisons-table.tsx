import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { NamedComparison, NamedPeer } from '@/lib/peer/peer-board';
import { formatDay } from '@/lib/wording/dates';
import { formatRate } from '@/lib/wording/numbers';
import {
  comparedWords,
  medianWords,
  peerCoverageWords,
  peerRuleWords,
  pointWords,
  refusedPeersWords,
} from '@/lib/wording/peers';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  comparisons: NamedComparison[];
  day: string;
  params: Params;
}

/** Each group once: what is compared, of how many, the median, and who of the reader's projects is far under it. */
export function ComparisonsTable({ comparisons, day, params }: Props) {
  return (
    <section aria-labelledby="groupes">
      <h2 id="groupes">Par action, mesure et période</h2>
      {comparisons.length === 0 ? (
        <EmptyState title="Rien à comparer">
          Une comparaison paraît ici dès qu’une participation a déclaré. Élargissez les filtres s’il y en a.
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={counted(comparisons.length, 'comparaison')}
            note={`Connu au ${formatDay(day)}\u00a0; le taux est le réalisé de la période, à la dernière observation de chacune, sur le prévu de la même période. Un écart se prend entre les deux taux affichés.`}
            columns={[
              { key: 'action', label: 'Action' },
              { key: 'compared', label: 'Comparaison' },
              { key: 'median', label: 'Médiane, non pondérée' },
              { key: 'alerts', label: 'Sous le seuil' },
            ]}
            rows={comparisons.map((comparison) => ({
              key: `${comparison.season} ${comparison.action.key} ${comparison.measure} ${comparison.period.id} ${comparison.layer}`,
              cells: cellsOf(comparison, params),
            }))}
          />
          <ExportLinks table="peers" params={params} />
        </>
      )}
    </section>
  );
}

function cellsOf(comparison: NamedComparison, params: Params) {
  const { season, action, summary, layer } = comparison;
  const refused = refusedPeersWords(summary);
  return [
    <a key="action" href={keepFilters(`/actions/${action.key}`, { ...params, season })}>
      {`${season} n°\u00a0${action.number} – ${french(action.shortTitle)}`}
    </a>,
    <span key="compared">
      {comparedWords(comparison)}
      <span className="app-second">{peerCoverageWords(comparison, layer)}</span>
    </span>,
    summary.refused === null ? (
      medianWords(summary)
    ) : (
      <span key="median" className="app-figure--words">
        {capitalised(refused ?? '')}
      </span>
    ),
    <Alerts key="alerts" comparison={comparison} />,
  ];
}

/** More than these are in the export. */
const MOST_NAMED = 8;

function Alerts({ comparison: { own, threshold, summary } }: { comparison: NamedComparison }) {
  const under = own
    .filter(({ point }) => point?.isAlert)
    .toSorted((a, b) => (a.point?.tenths ?? 0) - (b.point?.tenths ?? 0));
  if (summary.refused !== null) return '–';
  if (under.length === 0) return 'aucune de vos participations';
  return (
    <>
      <ul className="app-plain-list">
        {under.slice(0, MOST_NAMED).map((peer) => (
          <AlertItem key={peer.slug} peer={peer} />
        ))}
      </ul>
      {under.length > MOST_NAMED && (
        <span className="app-second">et {counted(under.length - MOST_NAMED, 'autre')}, dans l’export</span>
      )}
      <span className="app-second">{capitalised(peerRuleWords(threshold))}</span>
    </>
  );
}

const AlertItem = ({ peer: { slug, acronym, rate, point } }: { peer: NamedPeer }) => (
  <li>
    <a href={`/projets/${slug}`}>{acronym}</a>
    {`\u00a0: ${formatRate(rate ?? 0)}, ${pointWords(point?.tenths ?? 0)}`}
  </li>
);
