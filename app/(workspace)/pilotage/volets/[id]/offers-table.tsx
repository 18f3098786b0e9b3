import { DataTable } from '@/app/_ui/data-table';
import type { ReviewOffer } from '@/lib/queries/section-review';
import { formatDay } from '@/lib/wording/dates';

/** What the section says of openings, beside what was verified. */
export function OffersTable({ offers }: { offers: readonly ReviewOffer[] }) {
  const changed = offers.filter((offer) => offer.changed);
  return (
    <DataTable
      caption={`Ouvertures changées (${changed.length} sur ${offers.length})`}
      columns={[
        { key: 'offer', label: 'Formation ou université' },
        { key: 'committed', label: 'Engagée le' },
        { key: 'verified', label: 'Vérifiée ouverte le' },
        { key: 'declared', label: 'Déclarée ouverte le' },
      ]}
      rows={changed.map((offer) => ({
        key: `${offer.subject}${offer.label}${offer.organisation}`,
        cells: [
          <span key="offer">
            {offer.label}
            <span className="app-grid__detail">
              {offer.subject === 'university' ? 'université avec secteur santé' : offer.organisation}
            </span>
          </span>,
          dayOrDash(offer.committedOn),
          dayOrDash(offer.verifiedOn),
          offer.declaredOn === null ? 'n’est plus ouverte' : formatDay(offer.declaredOn),
        ],
      }))}
      empty="Aucune ouverture ne change."
    />
  );
}

const dayOrDash = (day: string | null) => (day === null ? '–' : formatDay(day));
