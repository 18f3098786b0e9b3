'use client';

import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import { formatDay } from '@/lib/wording/dates';
import { deadlineWords } from '@/lib/wording/deadlines';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import type { EntryView } from './entry-view';

interface Props {
  entries: EntryView[];
  total: number;
  /** Whether what nobody has sent is among them. */
  drafts: boolean;
  reports: { id: number; campaign: string; dueOn: string; closedAt: string | null }[];
  day: string;
}

/** The entries behind the totals, with who entered them: shown to those entitled only. */
export function Entries({ entries, total, drafts, reports, day }: Props) {
  return (
    <>
      <p>
        Cette partie n’est visible que de vous et des autres personnes qui suivent ce projet. Chaque ligne est
        la dernière valeur {drafts ? 'enregistrée' : 'envoyée'} d’une case dans une campagne, au{' '}
        {formatDay(day)}.
      </p>
      {reports.length > 0 && (
        <>
          <h3>Rapports</h3>
          <ul>
            {reports.map(({ id, campaign, dueOn, closedAt }) => (
              <li key={id}>
                <a href={`/espace/rapports/${id}`}>Rapport de la campagne « {french(campaign)} »</a>,{' '}
                {closedAt ? 'campagne close' : `attendu pour le ${deadlineWords(dueOn)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <DataTable
        caption={counted(total, 'saisie')}
        columns={[
          { key: 'line', label: 'Ligne' },
          { key: 'measure', label: 'Mesure' },
          { key: 'value', label: 'Valeur', numeric: true },
          { key: 'section', label: 'Volet' },
          { key: 'author', label: 'Qui' },
          { key: 'when', label: 'Quand' },
        ]}
        rows={entries.map((entry) => ({
          key: String(entry.id),
          cells: [
            <span key="line" className="app-title-cell">
              {entry.line}
              <span className="app-second">{entry.place}</span>
            </span>,
            entry.measure,
            entry.value ? (
              <FigureValue key="value" figure={entry.value} />
            ) : (
              <span key="value" className="app-figure--words">
                case vidée
              </span>
            ),
            entry.section,
            entry.author,
            entry.when,
          ],
        }))}
        empty="Aucune saisie ce jour-là."
      />
    </>
  );
}
