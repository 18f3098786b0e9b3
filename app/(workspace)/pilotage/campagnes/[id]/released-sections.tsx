import { DataTable } from '@/app/_ui/data-table';
import type { CampaignBoard } from '@/lib/campaign/campaign-board';
import { formatInstant } from '@/lib/wording/dates';
import { releaseCauseWords } from '@/lib/wording/releases';
import { signatureWords } from '@/lib/wording/signatures';
import { capitalised } from '@/lib/wording/typography';

/** The sections that nobody waits for any more, each with why and by whom; none: nothing is said. */
export function ReleasedSections({ board: { campaign, released } }: { board: CampaignBoard }) {
  if (released.length === 0) return null;
  const annulled = campaign.stage === 'withdrawn';
  return (
    <section aria-labelledby="dispenses">
      <h2 id="dispenses">Volets dispensés ({released.length})</h2>
      <DataTable
        caption="Volets que personne n’attend plus"
        hideCaption
        columns={[
          { key: 'section', label: 'Volet' },
          { key: 'since', label: 'Depuis' },
          { key: 'why', label: 'Pourquoi' },
          { key: 'by', label: 'Par' },
          ...(annulled ? [] : [{ key: 'again', label: 'Le redemander' }]),
        ]}
        rows={released.map((row) => ({
          key: String(row.id),
          cells: [
            `${row.acronym} – ${row.actionTitle}`,
            formatInstant(row.at),
            capitalised(`${releaseCauseWords[row.cause]}. ${row.reason}`),
            signatureWords(row.by),
            ...(annulled
              ? []
              : [
                  <a key="again" href={`/pilotage/campagnes/${campaign.id}/dispense?section=${row.id}`}>
                    Redemander
                    <span className="fr-sr-only">
                      {' '}
                      {row.acronym}, {row.actionTitle}
                    </span>
                  </a>,
                ]),
          ],
        }))}
      />
    </section>
  );
}
