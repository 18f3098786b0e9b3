import { DataTable } from '@/app/_ui/data-table';
import type { WaitingRequest } from '@/lib/campaign/waiting-requests';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { actionWords, unsentWords } from '@/lib/wording/sections';
import { signatureWords } from '@/lib/wording/signatures';
import { capitalised, french } from '@/lib/wording/typography';

/** The exceptions that consortia ask for after a lock, each with its way to an answer. */
export function RequestsTable({ requests }: { requests: readonly WaitingRequest[] }) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions">Exceptions demandées ({requests.length})</h2>
      <DataTable
        caption="Exceptions demandées, la plus ancienne d’abord"
        hideCaption
        columns={[
          { key: 'section', label: 'Volet' },
          { key: 'campaign', label: 'Campagne' },
          { key: 'asked', label: 'Demandée' },
          { key: 'reason', label: 'Motif' },
          { key: 'answer', label: 'Réponse' },
        ]}
        rows={requests.map((request) => ({
          key: String(request.id),
          cells: [
            <span key="section">
              <a href={`/espace/rapports/${request.reportId}`}>{request.acronym}</a>
              <span className="app-report__note">
                {actionWords({
                  number: request.actionNumber,
                  title: request.actionTitle,
                  season: request.seasonKey,
                })}
              </span>
              <span className="app-report__note">{capitalised(unsentWords(request.begun))}</span>
            </span>,
            `${french(request.campaignLabel)}, close le ${formatDay(request.closedOn)}`,
            `${formatInstant(request.at)}, ${signatureWords(request.by)}`,
            request.reason,
            <a
              key="answer"
              href={`/pilotage/campagnes/${request.campaignId}/exception?section=${request.sectionId}`}
            >
              Répondre
              <span className="fr-sr-only">
                {' '}
                à {request.acronym}, {request.actionTitle}
              </span>
            </a>,
          ],
        }))}
      />
    </section>
  );
}
