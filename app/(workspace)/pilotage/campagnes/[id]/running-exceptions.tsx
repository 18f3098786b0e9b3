import { ActionButton } from '@/app/_ui/action-button';
import { DataTable } from '@/app/_ui/data-table';
import type { CampaignBoard } from '@/lib/campaign/campaign-board';
import { deadlineWords } from '@/lib/wording/deadlines';
import { ofName } from '@/lib/wording/elision';
import { signatureWords } from '@/lib/wording/signatures';
import { endException } from '../actions';

/** The exceptions that run, each with its reason, its author and its end. */
export function RunningExceptions({ board: { campaign, exceptions } }: { board: CampaignBoard }) {
  if (campaign.stage !== 'closed' && exceptions.length === 0) return null;
  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions">Exceptions en cours ({exceptions.length})</h2>
      <DataTable
        caption="Volets ouverts après la clôture"
        hideCaption
        columns={[
          { key: 'section', label: 'Volet' },
          { key: 'until', label: 'Jusqu’au' },
          { key: 'reason', label: 'Motif' },
          { key: 'by', label: 'Accordée par' },
          { key: 'end', label: 'Y mettre fin' },
        ]}
        rows={exceptions.map((row) => ({
          key: String(row.sectionId),
          cells: [
            `${row.acronym} – ${row.actionTitle}`,
            row.exceptedUntil ? deadlineWords(row.exceptedUntil) : '–',
            row.exceptionReason ?? '–',
            row.exceptionBy ? signatureWords(row.exceptionBy) : '–',
            <ActionButton
              key="end"
              action={endException}
              values={{ exceptionId: String(row.exceptionId) }}
              label="Terminer"
              about={`l’exception ${ofName(row.acronym)}, ${row.actionTitle}`}
            />,
          ],
        }))}
        empty="Aucune. Une exception s’accorde depuis la liste des volets : un motif, un terme, soixante jours au plus."
      />
    </section>
  );
}
