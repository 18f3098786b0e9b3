import { Badge, type Tone } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table';
import type { BoardContact, BoardSectionRow, CampaignBoard } from '@/lib/campaign/campaign-board';
import type { BoardState } from '@/lib/domain/board';
import { ENTERABLE } from '@/lib/domain/section';
import { exceptionWords, remindedWords, sectionStateWords } from '@/lib/wording/campaigns';
import { formatInstant } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { actionWords } from '@/lib/wording/sections';
import { boardHref } from './board-href';
import { RemindForm } from './remind-form';

const tones: Record<BoardState, Tone> = {
  not_started: 'neutral',
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  validated: 'success',
  nothing: 'info',
};

/** The sections that the filters keep, with whom to write to, and the leads to remind. */
export function SectionsList({ board }: { board: CampaignBoard }) {
  const { campaign, rows, filter, total } = board;
  const filtered = Boolean(filter.action || filter.region || filter.state);
  const closed = campaign.stage === 'closed';
  return (
    <>
      <p>
        {filtered
          ? `${counted(rows.length, 'volet')} sur ${total.sections}, selon vos filtres. `
          : `${counted(rows.length, 'volet')}. `}
        {filtered && <a href={boardHref(campaign.id, {})}>Tous les volets</a>}
      </p>
      <RemindLate board={board} />
      <DataTable
        caption="Volets de la campagne"
        hideCaption
        columns={[
          { key: 'section', label: 'Volet' },
          { key: 'state', label: 'État' },
          { key: 'late', label: 'Retard', numeric: true },
          { key: 'activity', label: 'Dernière activité' },
          { key: 'contact', label: 'Chef de file' },
          ...(closed ? [{ key: 'exception', label: 'Exception' }] : []),
        ]}
        rows={rows.map((row) => ({
          key: String(row.sectionId),
          cells: [
            <Section key="section" row={row} />,
            <State key="state" row={row} campaignId={campaign.id} closed={closed} />,
            row.daysLate > 0 ? counted(row.daysLate, 'jour') : '–',
            row.lastAt ? formatInstant(row.lastAt) : 'aucune',
            <Contacts key="contact" row={row} campaignId={campaign.id} />,
            ...(closed ? [<Exception key="exception" row={row} campaignId={campaign.id} />] : []),
          ],
        }))}
        empty="Aucun volet ne répond à ces filtres : élargissez-les."
      />
    </>
  );
}

function Section({ row }: { row: BoardSectionRow }) {
  const sent = row.received && !ENTERABLE.includes(row.status);
  return (
    <>
      <a href={sent ? `/pilotage/volets/${row.sectionId}` : `/espace/rapports/${row.reportId}`}>
        {row.acronym}
      </a>
      <span className="app-report__note">
        {actionWords({ number: row.actionNumber, title: row.actionTitle, season: row.seasonKey })}
      </span>
    </>
  );
}

function State({ row, campaignId, closed }: { row: BoardSectionRow; campaignId: number; closed: boolean }) {
  return (
    <>
      <Badge tone={tones[row.state]}>{sectionStateWords(row, closed)}</Badge>
      {row.state === 'nothing' && (row.status === 'validated' ? ' validé' : ' à valider')}
      {row.status === 'draft' && row.received && ' repris par le consortium'}
      {!row.received && (
        <a
          className="app-report__note"
          href={`/pilotage/campagnes/${campaignId}/dispense?section=${row.sectionId}`}
        >
          Dispenser
          <span className="fr-sr-only">
            {' '}
            {row.acronym}, {row.actionTitle}
          </span>
        </a>
      )}
      {row.exceptedUntil && <span className="app-report__note">{exceptionWords(row.exceptedUntil)}</span>}
    </>
  );
}

function Contacts({ row, campaignId }: { row: BoardSectionRow; campaignId: number }) {
  if (row.contacts.length === 0)
    return (
      <span className="app-contact">
        {row.leadOrganisation ? `${row.leadOrganisation} – ` : ''}aucun compte de chef de file
      </span>
    );
  const toRemind = row.waiting && row.contacts.some(({ reminded }) => !reminded?.today);
  return (
    <div className="app-contact">
      {row.leadOrganisation}
      <ul className="app-inline-list">
        {row.contacts.map((contact) => (
          <Contact key={contact.accountId} contact={contact} />
        ))}
      </ul>
      {toRemind && (
        <RemindForm
          campaignId={campaignId}
          sectionIds={[row.sectionId]}
          label="Relancer"
          about={row.acronym}
          tone="tertiary"
        />
      )}
    </div>
  );
}

function Contact({ contact: { name, email, reminded } }: { contact: BoardContact }) {
  return (
    <li>
      {name} – <a href={`mailto:${email}`}>{email}</a>
      {reminded && <span className="app-contact__reminded">{remindedWords(reminded)}</span>}
    </li>
  );
}

function Exception({ row, campaignId }: { row: BoardSectionRow; campaignId: number }) {
  if (!ENTERABLE.includes(row.status)) return '–';
  return (
    <a href={`/pilotage/campagnes/${campaignId}/exception?section=${row.sectionId}`}>
      {row.exceptedUntil ? 'Prolonger' : 'Accorder'}
      <span className="fr-sr-only">
        {' '}
        une exception à {row.acronym}, {row.actionTitle}
      </span>
    </a>
  );
}

/** The leads of the late sections of the list: one message for each person not reminded today. */
function RemindLate({ board: { campaign, rows } }: { board: CampaignBoard }) {
  const late = rows.filter((row) => row.late && row.waiting);
  const people = new Map(
    late.flatMap((row) => row.contacts.map((contact) => [contact.accountId, contact] as const)),
  );
  const today = [...people.values()].filter(({ reminded }) => reminded?.today).length;
  const without = new Set(late.flatMap(({ contacts, acronym }) => (contacts.length === 0 ? [acronym] : [])));
  if (late.length === 0) return null;
  const left = people.size - today;
  return (
    <div className="app-block">
      {left > 0 ? (
        <RemindForm
          campaignId={campaign.id}
          sectionIds={late.map(({ sectionId }) => sectionId)}
          label={`Relancer les chefs de file en retard (${counted(left, 'personne')})`}
          tone="secondary"
        />
      ) : (
        <p role="status">Tous les chefs de file en retard de cette liste ont été relancés aujourd’hui.</p>
      )}
      {left > 0 && today > 0 && (
        <p className="fr-hint-text">
          {counted(today, 'autre a déjà été relancé', 'autres ont déjà été relancés')} aujourd’hui.
        </p>
      )}
      {without.size > 0 && (
        <p className="fr-hint-text">
          Sans compte de chef de file, donc sans relance possible : {[...without].join(', ')}.
        </p>
      )}
    </div>
  );
}
