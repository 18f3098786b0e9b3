import { DataTable } from '@/app/_ui/data-table';
import type { BoardFilter, CampaignBoard } from '@/lib/campaign/campaign-board';
import type { BoardCount } from '@/lib/domain/board';
import { receivedWords } from '@/lib/wording/campaigns';
import { formatCount } from '@/lib/wording/numbers';
import { partOf } from '@/lib/wording/part-of';
import { french } from '@/lib/wording/typography';
import { boardHref } from './board-href';

/** What was received, by region and action: « 3 / 5 »; each cell opens the sections that it counts. */
export function BoardTable({ board }: { board: CampaignBoard }) {
  const { campaign, actions, byRegion, byAction, total } = board;
  const cell = (count: BoardCount | undefined, filter: BoardFilter, of: string) => (
    <Cell key={of} count={count} href={boardHref(campaign.id, filter)} of={of} />
  );
  return (
    <div className="app-matrix">
      <DataTable
        caption="Volets reçus et en retard, par région et par action"
        hideCaption
        columns={[
          { key: 'region', label: 'Région' },
          { key: 'total', label: 'Toutes vos actions' },
          ...actions.map(({ key, number, title }) => ({
            key,
            label: (
              <>
                Action {number}
                <span className="app-matrix__note">{french(title)}</span>
              </>
            ),
          })),
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

function Cell({ count, href, of }: { count: BoardCount | undefined; href: string; of: string }) {
  if (!count || count.sections === 0) return '–';
  return (
    <>
      <a href={href}>
        <span aria-hidden="true">{partOf(count.received, count.sections, '–')}</span>
        <span className="fr-sr-only">
          {receivedWords(count)} ({of})
        </span>
      </a>
      {count.late > 0 && (
        <span className="app-matrix__note app-matrix__note--late">{formatCount(count.late)} en retard</span>
      )}
    </>
  );
}
