import { Badge } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table-island';
import type { InboxFilter } from '@/lib/report/inbox';
import { type ExaminedSection, isClean, type Order, type Sort } from '@/lib/report/waiting-list';
import { campaignWords } from '@/lib/wording/campaigns';
import { multipliedWords } from '@/lib/wording/multiplied';
import { obstacleWords } from '@/lib/wording/obstacles';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { CHOSEN, chosenText } from './chosen';
import { EffectLines } from './effect-lines';
import { sortLink } from './inbox-address';

interface Props {
  rows: readonly ExaminedSection[];
  filter: InboxFilter;
  order: Order | undefined;
  /** The filters that follow to the page of a section. */
  kept: string;
}

const COLUMNS: readonly { key: Sort; label: string; numeric?: true }[] = [
  { key: 'projet', label: 'Projet' },
  { key: 'action', label: 'Action' },
  { key: 'attente', label: 'Attend depuis', numeric: true },
  { key: 'anomalies', label: 'Anomalies' },
  { key: 'effet', label: 'Effet sur l’objectif' },
  { key: 'etat', label: 'Examen' },
  { key: 'qui', label: 'Envoyé par' },
];

/** What waits for a decision, a row a section; those without anomaly have a box. */
export function WaitingTable({ rows, filter, order, kept }: Props) {
  const campaigns = new Set(rows.map(({ campaignId }) => campaignId));
  const [first] = rows;
  return (
    <div className="app-inbox">
      <DataTable
        asCards
        caption={
          campaigns.size === 1 && first
            ? campaignOf(first)
            : 'De plusieurs campagnes, chacune sous son projet'
        }
        {...(order === undefined && { note: 'À contrôler d’abord, puis le plus ancien.' })}
        columns={COLUMNS.map((column) => ({ ...column, sort: sortLink(filter, order, column.key) }))}
        rows={rows.map((row) => ({
          key: String(row.sectionId),
          cells: [
            <Project key="project" row={row} kept={kept} withCampaign={campaigns.size > 1} />,
            <Action key="action" row={row} />,
            counted(row.waits, 'jour'),
            <Obstacles key="obstacles" row={row} />,
            <EffectLines key="effect" effects={row.effects} />,
            stateWords(row),
            <Sender key="by" row={row} />,
          ],
        }))}
      />
    </div>
  );
}

const campaignOf = ({ campaignLabel, retrospective }: ExaminedSection) =>
  campaignWords(campaignLabel, retrospective);

function Project({ row, kept, withCampaign }: { row: ExaminedSection; kept: string; withCampaign: boolean }) {
  const id = `volet-${row.sectionId}`;
  return (
    <div className="app-choice">
      {isClean(row) && (
        <div className="fr-checkbox-group fr-checkbox-group--sm">
          <input
            type="checkbox"
            id={id}
            name={CHOSEN}
            value={chosenText(row.sectionId, row.submissionId ?? 0)}
          />
          <label className="fr-label" htmlFor={id}>
            <span className="fr-sr-only">
              Choisir {row.acronym}, {row.actionTitle}
            </span>
          </label>
        </div>
      )}
      <div>
        <a href={`/pilotage/volets/${row.sectionId}${kept && `?${kept}`}`}>{french(row.acronym)}</a>
        {withCampaign && <span className="app-report__note">{campaignOf(row)}</span>}
      </div>
    </div>
  );
}

const Action = ({ row: { actionNumber, actionTitle, seasonKey } }: { row: ExaminedSection }) => (
  <>
    n°&nbsp;{actionNumber}{' '}
    <span className="app-choice__detail">
      {french(actionTitle)}, saison&nbsp;{seasonKey.slice(1)}
    </span>
  </>
);

function Obstacles({ row: { obstacles, toCheck } }: { row: ExaminedSection }) {
  if (obstacles.length === 0) return 'aucune';
  return (
    <ul className="app-inline-list app-obstacles">
      {obstacles.map((obstacle) => (
        <li key={obstacle.code}>
          {obstacle.code === 'to_check' ? (
            <>
              <Badge tone="warning">{obstacleWords(obstacle)}</Badge>{' '}
              {toCheck.map((one) => (
                <span key={`${one.measure} ${one.periodId}`} className="app-choice__detail">
                  {multipliedWords(one)}
                </span>
              ))}
            </>
          ) : (
            obstacleWords(obstacle)
          )}
        </li>
      ))}
    </ul>
  );
}

function stateWords({ lastStep, nothingToReport }: ExaminedSection): string {
  if (lastStep === 'open_review') return 'commencé';
  if (lastStep === 'correct') return 'corrigé, à valider de nouveau';
  if (lastStep === 'undo') return 'décision annulée';
  return nothingToReport ? 'rien à déclarer' : 'à\u00a0commencer';
}

const Sender = ({ row: { by, lead } }: { row: ExaminedSection }) => (
  <>
    {by?.name ?? by?.organisation ?? '–'}
    {lead && <span className="app-choice__detail">{french(lead)}</span>}
  </>
);
