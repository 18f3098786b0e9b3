import { DataTable } from '@/app/_ui/data-table-island';
import { SectionBadge } from '@/app/_ui/section-badge';
import { closedOn } from '@/lib/domain/campaign';
import type { Inbox, LateSection } from '@/lib/report/inbox';
import { campaignWords } from '@/lib/wording/campaigns';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { deadlineWords } from '@/lib/wording/deadlines';
import { counted } from '@/lib/wording/plural';

type Row = Inbox['validated'][number];

const nameOf = (row: Row) => `${row.acronym} – ${row.actionTitle}`;
const reviewHref = (row: Row) => `/pilotage/volets/${row.sectionId}`;

export function LateTable({ rows }: { rows: readonly LateSection[] }) {
  return (
    <DataTable
      caption="Volets attendus et non envoyés, le plus en retard d’abord"
      hideCaption
      columns={[
        { key: 'section', label: 'Volet' },
        { key: 'campaign', label: 'Campagne' },
        { key: 'days', label: 'Retard', numeric: true },
        { key: 'state', label: 'État' },
        { key: 'contact', label: 'Chef de file' },
      ]}
      rows={rows.map((row) => ({
        key: String(row.sectionId),
        cells: [
          <a key="section" href={`/espace/rapports/${row.reportId}`}>
            {nameOf(row)}
          </a>,
          campaignWords(row.campaignLabel, row.retrospective),
          counted(row.days, 'jour'),
          <State key="state" row={row} />,
          <Contacts key="contact" contacts={row.contacts} />,
        ],
      }))}
      empty="Aucun volet n’est en retard."
    />
  );
}

/** What a closed campaign never received: an exception lets it be sent, a release says that it was not to be asked. */
export function NeverSentTable({ rows }: { rows: readonly LateSection[] }) {
  return (
    <DataTable
      caption="Volets jamais envoyés de campagnes closes"
      hideCaption
      columns={[
        { key: 'section', label: 'Volet' },
        { key: 'campaign', label: 'Campagne' },
        { key: 'state', label: 'État' },
        { key: 'contact', label: 'Chef de file' },
        { key: 'next', label: 'Que faire' },
      ]}
      rows={rows.map((row) => ({
        key: String(row.sectionId),
        cells: [
          <a key="section" href={`/espace/rapports/${row.reportId}`}>
            {nameOf(row)}
          </a>,
          campaignWords(row.campaignLabel, row.retrospective),
          `jamais envoyé, close le ${row.closedAt === null ? '–' : formatDay(closedOn({ closedAt: row.closedAt, closesOn: row.closesOn }))}`,
          <Contacts key="contact" contacts={row.contacts} />,
          <NextSteps key="next" row={row} />,
        ],
      }))}
      empty="Aucune campagne close n’attend de volet."
    />
  );
}

function NextSteps({ row }: { row: LateSection }) {
  const link = (form: string, label: string) => (
    <a href={`/pilotage/campagnes/${row.campaignId}/${form}?section=${row.sectionId}`}>
      {label}
      <span className="fr-sr-only">
        {' '}
        {nameOf(row)}, {row.campaignLabel}
      </span>
    </a>
  );
  return (
    <ul className="app-inline-list">
      <li>{link('exception', 'Accorder une exception')}</li>
      <li>{link('dispense', 'Dispenser')}</li>
    </ul>
  );
}

function State({ row }: { row: Row }) {
  return (
    <>
      <SectionBadge status={row.status} />
      {row.closedAt !== null &&
        (row.exceptedUntil ? ` ouvert jusqu’au ${deadlineWords(row.exceptedUntil)}` : ' campagne close')}
    </>
  );
}

function Contacts({ contacts }: { contacts: LateSection['contacts'] }) {
  if (contacts.length === 0) return 'aucun compte de chef de file';
  return (
    <ul className="app-inline-list">
      {contacts.map(({ name, email, organisation }) => (
        <li key={email}>
          {name}, {organisation} – <a href={`mailto:${email}`}>{email}</a>
        </li>
      ))}
    </ul>
  );
}

export function ReturnedTable({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption="Volets retournés au consortium"
      hideCaption
      columns={[
        { key: 'section', label: 'Volet' },
        { key: 'campaign', label: 'Campagne' },
        { key: 'since', label: 'Retourné le' },
        { key: 'reason', label: 'Motif' },
      ]}
      rows={rows.map((row) => ({
        key: String(row.sectionId),
        cells: [
          <a key="section" href={reviewHref(row)}>
            {nameOf(row)}
          </a>,
          campaignWords(row.campaignLabel, row.retrospective),
          row.lastAt ? formatInstant(row.lastAt) : '–',
          [
            row.lastRemarks > 0 && counted(row.lastRemarks, 'ligne retournée', 'lignes retournées'),
            row.lastReason,
          ]
            .filter(Boolean)
            .join(' – ') || '–',
        ],
      }))}
      empty="Aucun volet n’est retourné."
    />
  );
}

export function ValidatedTable({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption="Volets validés dans les soixante derniers jours"
      hideCaption
      columns={[
        { key: 'section', label: 'Volet' },
        { key: 'campaign', label: 'Campagne' },
        { key: 'at', label: 'Validé le' },
      ]}
      rows={rows.map((row) => ({
        key: String(row.sectionId),
        cells: [
          <a key="section" href={reviewHref(row)}>
            {nameOf(row)}
          </a>,
          campaignWords(row.campaignLabel, row.retrospective),
          row.lastAt ? formatInstant(row.lastAt) : '–',
        ],
      }))}
      empty="Aucune validation dans les soixante derniers jours."
    />
  );
}
