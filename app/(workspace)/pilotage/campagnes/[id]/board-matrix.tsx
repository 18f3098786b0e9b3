import { DataTable } from '@/app/_ui/data-table';
import type { BoardSectionRow, CampaignBoard } from '@/lib/campaign/campaign-board';
import { BOARD_STATES, type BoardState } from '@/lib/domain/board';
import { ENTERABLE } from '@/lib/domain/section';
import { boardStateWordsOf, countWords, exceptionWords, sectionStateWords } from '@/lib/wording/campaigns';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { boardHref } from './board-href';

/** A shape for each state, beside its word or its number: what it is never depends on its colour. */
const signs: Record<BoardState, string> = {
  not_started: '○',
  draft: '◐',
  submitted: '●',
  returned: '↩',
  validated: '✓',
  nothing: '∅',
};

/** Each project and each action: how far the section is that the campaign asks for, in the order of the filters. */
export function BoardMatrix({ board }: { board: CampaignBoard }) {
  const { campaign, rows, filter } = board;
  const closed = campaign.stage === 'closed';
  const projects = Map.groupBy(rows, ({ projectId }) => projectId);
  const actions = board.actions.filter(({ key }) => !filter.action || key === filter.action);
  return (
    <div className="app-matrix">
      <Legend closed={closed} />
      <DataTable
        caption="État de chaque volet, par projet et par action"
        hideCaption
        columns={[
          { key: 'project', label: 'Projet' },
          ...actions.map(({ key, number, title }) => ({
            key,
            label: (
              <a href={boardHref(campaign.id, { ...filter, action: key })}>
                Action {number}
                <span className="app-matrix__note">{french(title)}</span>
              </a>
            ),
          })),
        ]}
        rows={[
          ...(projects.size > 0
            ? [
                {
                  key: 'counts',
                  emphasis: true,
                  cells: [
                    counted(projects.size, 'projet'),
                    ...actions.map(({ key }) => (
                      <Counts key={key} rows={rows.filter((row) => row.actionKey === key)} closed={closed} />
                    )),
                  ],
                },
              ]
            : []),
          ...[...projects.values()].map((sections) => ({
            key: String(sections[0]?.projectId),
            cells: [
              sections[0]?.acronym ?? '',
              ...actions.map(({ key }) => (
                <Cell
                  key={key}
                  sections={sections.filter(({ actionKey }) => actionKey === key)}
                  closed={closed}
                />
              )),
            ],
          })),
        ]}
        empty="Aucun volet ne répond à ces filtres : élargissez-les."
      />
    </div>
  );
}

function Legend({ closed }: { closed: boolean }) {
  return (
    <ul className="app-matrix__legend" aria-label="Signes du tableau">
      {BOARD_STATES.map((state) => (
        <li key={state}>
          <span className={`app-matrix__sign app-matrix__sign--${state}`} aria-hidden="true">
            {signs[state]}
          </span>{' '}
          {boardStateWordsOf(state, closed)}
        </li>
      ))}
    </ul>
  );
}

/** Two sections of one action, of two seasons, stand one below the other. */
function Cell({ sections, closed }: { sections: readonly BoardSectionRow[]; closed: boolean }) {
  if (sections.length === 0)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="fr-sr-only">non demandé</span>
      </>
    );
  return sections.map((row) => (
    <Section key={row.sectionId} row={row} closed={closed} alone={sections.length === 1} />
  ));
}

function Section({ row, closed, alone }: { row: BoardSectionRow; closed: boolean; alone: boolean }) {
  const isSent = row.received && !ENTERABLE.includes(row.status);
  return (
    <div className={`app-matrix__cell app-matrix__cell--${row.state}`}>
      <a href={isSent ? `/pilotage/volets/${row.sectionId}` : `/espace/rapports/${row.reportId}`}>
        <span className={`app-matrix__sign app-matrix__sign--${row.state}`} aria-hidden="true">
          {signs[row.state]}
        </span>{' '}
        {sectionStateWords(row, closed)}
        <span className="fr-sr-only">
          {' '}
          – {row.acronym}, action {row.actionNumber}
        </span>
      </a>
      {!alone && <span className="app-matrix__note">saison {row.seasonKey.slice(1)}</span>}
      {row.late && (
        <span className="app-matrix__note app-matrix__note--late">
          {counted(row.daysLate, 'jour')} de retard
        </span>
      )}
      {row.exceptedUntil && <span className="app-matrix__note">{exceptionWords(row.exceptedUntil)}</span>}
    </div>
  );
}

/** « ✓ 3 · ● 2 »: the sections of an action by state, the numbers with their words for those who hear them. */
function Counts({ rows, closed }: { rows: readonly BoardSectionRow[]; closed: boolean }) {
  const late = rows.filter((row) => row.late).length;
  const states = BOARD_STATES.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count > 0 ? [{ state, count }] : [];
  });
  if (states.length === 0) return '–';
  return (
    <>
      <ul className="app-matrix__counts">
        {states.map(({ state, count }) => (
          <li key={state}>
            <span aria-hidden="true">
              <span className={`app-matrix__sign app-matrix__sign--${state}`}>{signs[state]}</span>{' '}
              {formatCount(count)}
            </span>
            <span className="fr-sr-only">{countWords(state, count, closed)}</span>
          </li>
        ))}
      </ul>
      {late > 0 && <span className="app-matrix__note app-matrix__note--late">{late} en retard</span>}
    </>
  );
}
