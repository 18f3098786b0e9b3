import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
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

/**
 * Each group once: what is compared, of how many, the median, and who of the reader's projects is far under it. The
 * refused ones stand apart: an action of three projects has nothing else.
 */
export function ComparisonsTable({ comparisons, day, params }: Props) {
  const refused = comparisons.filter(({ summary }) => summary.refused !== null);
  const made = comparisons.filter((one) => !refused.includes(one));
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
            asCards
            caption={counted(made.length, 'comparaison')}
            note={`Connu au ${formatDay(day)}\u00a0; le taux est le réalisé de la période, à la dernière observation de chacune, sur le prévu de la même période. Un écart se prend entre les deux taux affichés.`}
            columns={[
              { key: 'action', label: 'Action' },
              { key: 'compared', label: 'Comparaison' },
              { key: 'median', label: 'Médiane, non pondérée' },
              { key: 'alerts', label: 'Vos projets sous le seuil' },
            ]}
            empty="Aucune action n’a cinq participations à comparer."
            rows={made.map((comparison) => ({
              key: keyOf(comparison),
              cells: [
                <ActionLink key="action" of={comparison} params={params} />,
                <Compared key="compared" of={comparison} />,
                comparison.summary.refused === null ? medianWords(comparison.summary) : '–',
                <Alerts key="alerts" own={comparison.own} />,
              ],
            }))}
          />
          {refused.length > 0 && (
            <Disclosure summary={counted(refused.length, 'comparaison refusée', 'comparaisons refusées')}>
              <DataTable
                caption="Comparaisons refusées"
                hideCaption
                columns={[
                  { key: 'action', label: 'Action' },
                  { key: 'compared', label: 'Comparaison' },
                  { key: 'why', label: 'Pourquoi' },
                ]}
                rows={refused.map((comparison) => ({
                  key: keyOf(comparison),
                  cells: [
                    <ActionLink key="action" of={comparison} params={params} />,
                    <Compared key="compared" of={comparison} />,
                    capitalised(refusedPeersWords(comparison.summary) ?? ''),
                  ],
                }))}
              />
            </Disclosure>
          )}
          <ExportLinks table="peers" params={params} />
        </>
      )}
    </section>
  );
}

const keyOf = ({ season, action, measure, period, layer }: NamedComparison): string =>
  `${season} ${action.key} ${measure} ${period.id} ${layer}`;

const ActionLink = ({ of: { season, action }, params }: { of: NamedComparison; params: Params }) => (
  <a href={keepFilters(`/actions/${action.key}`, { ...params, season })}>
    {`${season} n°\u00a0${action.number} – ${french(action.shortTitle)}`}
  </a>
);

const Compared = ({ of }: { of: NamedComparison }) => (
  <>
    {comparedWords(of)}
    <span className="app-second">{peerCoverageWords(of, of.layer)}</span>
  </>
);

/** More than these are in the export. */
const MOST_NAMED = 8;

function Alerts({ own }: { own: NamedPeer[] }) {
  const under = own
    .filter(({ point }) => point?.isAlert)
    .toSorted((a, b) => (a.point?.tenths ?? 0) - (b.point?.tenths ?? 0));
  if (under.length === 0) return 'aucun';
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
    </>
  );
}

const AlertItem = ({ peer: { slug, acronym, rate, point } }: { peer: NamedPeer }) => (
  <li>
    <a href={`/projets/${slug}`}>{acronym}</a>
    {`\u00a0: ${formatRate(rate ?? 0)}, ${pointWords(point?.tenths ?? 0)}`}
  </li>
);
