import { DataTable } from '@/app/_ui/data-table';
import type { PeerBoard } from '@/lib/peer/peer-board';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { peerRuleWords } from '@/lib/wording/peers';
import { signatureWords } from '@/lib/wording/signatures';
import { capitalised, french } from '@/lib/wording/typography';
import { ThresholdForm } from './threshold-form';

/** From which distance to the median an alert is raised, season by season, and who said so. */
export function Thresholds({ thresholds, maySettle }: Pick<PeerBoard, 'thresholds' | 'maySettle'>) {
  return (
    <section aria-labelledby="seuils">
      <h2 id="seuils">Seuils d’alerte</h2>
      <DataTable
        caption="Seuil de chaque saison"
        hideCaption
        columns={[
          { key: 'season', label: 'Saison' },
          { key: 'threshold', label: 'Règle de l’alerte' },
          { key: 'why', label: 'D’où il vient' },
        ]}
        rows={thresholds.map(({ season, tenths, set }) => ({
          key: season,
          cells: [
            seasonWords(season),
            capitalised(peerRuleWords(tenths)),
            set ? (
              <span key="why">
                {french(set.reason)}
                <span className="app-second">
                  {`${signatureWords(set.by)}, le ${formatDay(set.knownFrom)}`}
                </span>
              </span>
            ) : (
              'Celui de PILOTE : personne n’en a fixé d’autre'
            ),
          ],
        }))}
      />
      {maySettle && (
        <>
          <h3>Changer un seuil</h3>
          <ThresholdForm seasons={thresholds.map(({ season }) => season)} />
        </>
      )}
    </section>
  );
}
