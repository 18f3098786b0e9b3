import type { CampaignBoard } from '@/lib/campaign/campaign-board';
import { BOARD_STATES } from '@/lib/domain/board';
import { countWords, lateWords } from '@/lib/wording/campaigns';
import { partOf } from '@/lib/wording/part-of';
import { boardHref } from './board-href';

/** « Rapports reçus : 12 sur 17 », then the sections by state: each opens its list. */
export function Totals({ board }: { board: CampaignBoard }) {
  const { campaign, reports, receivedReports, total } = board;
  return (
    <ul className="app-campaign-totals">
      <li>
        Rapports reçus : <strong>{partOf(receivedReports, reports, 'aucun demandé')}</strong>
      </li>
      <li>
        Volets reçus : <strong>{partOf(total.received, total.sections, 'aucun demandé')}</strong>
      </li>
      {BOARD_STATES.map((state) =>
        total.states[state] > 0 ? (
          <li key={state}>
            <a href={boardHref(campaign.id, { state })}>
              {countWords(state, total.states[state], campaign.stage === 'closed')}
            </a>
          </li>
        ) : null,
      )}
      {total.late > 0 && (
        <li>
          <a href={boardHref(campaign.id, { state: 'late' })}>{lateWords(total)}</a>
        </li>
      )}
    </ul>
  );
}
