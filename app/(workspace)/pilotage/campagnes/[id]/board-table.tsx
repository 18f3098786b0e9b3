import { DataTable } from '@/app/_ui/data-table';
import type { BoardFilter, CampaignBoard } from '@/lib/campaign/campaign-board';
import type { BoardCount } from '@/lib/domain/board';
import { BOARD_STATES } from '@/lib/domain/board';
import { countWords, lateWords, receivedWords } from '@/lib/wording/campaigns';
import { french } from '@/lib/wording/typography';
import { boardHref } from './board-href';

/** States and days late by region and action; each cell opens the list that it counts. */
export function BoardTable({ board }: { board: CampaignBoard }) {
  const { campaign, actions, byRegion, byAction, total } = board;
  const cell = (count: BoardCount | undefined, filter: BoardFilter, of: string) => (
    <Cell
      key={of}
      count={count}
      href={boardHref(campaign.id, filter)}
      of={of}
      closed={campaign.stage === 'closed'}
    />
  );
  return (
    <div className="app-board">
      <DataTable
        caption="Volets reçus et en retard, par région et par action"
        hideCaption
        columns={[
          { key: 'region', label: 'Région' },
          { key: 'total', label: 'Toutes vos actions' },
          ...actions.map(({ key, title }) => ({ key, label: french(title) })),
        ]}
        rows={[
          {
            key: 'total',
            emphasis: true,
            cells: [
              'Toutes les régions',
              cell(total, {}, 'toutes vos actions'),
              ...actions.map(({ key, title }) => cell(byAction[key], { action: key }, title)),
            ],
          },
          ...byRegion.map(({ code, name, total: ofRegion, cells }) => ({
            key: code,
            cells: [
              name,
              cell(ofRegion, { region: code }, name),
              ...actions.map(({ key, title }) =>
                cell(cells[key], { action: key, region: code }, `${title}, ${name}`),
              ),
            ],
          })),
        ]}
      />
    </div>
  );
}

function Cell({
  count,
  href,
  of,
  closed,
}: {
  count: BoardCount | undefined;
  href: string;
  of: string;
  closed: boolean;
}) {
  if (!count || count.sections === 0) return '–';
  const late = lateWords(count);
  return (
    <>
      <a className="app-board__received" href={href}>
        {receivedWords(count)}
        <span className="fr-sr-only"> ({of})</span>
      </a>
      <span className="app-board__states">
        {BOARD_STATES.filter((state) => count.states[state] > 0)
          .map((state) => countWords(state, count.states[state], closed))
          .join(' · ')}
      </span>
      {late && <span className="app-board__late">{late}</span>}
    </>
  );
}
