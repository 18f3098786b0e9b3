import { DataTable } from '@/app/_ui/data-table';
import { Remarks } from '@/app/_ui/remarks';
import type { ReviewOffer } from '@/lib/queries/section-review';
import { formatDay } from '@/lib/wording/dates';
import { LineRemark } from './line-remark';
import { offerKey } from './remark-key';

interface Props {
  offers: readonly ReviewOffer[];
  /** Whether they may be sent back from here. */
  returnable: boolean;
}

/** What the section says of openings, beside what was verified; what went back before is shown even where unchanged. */
export function OffersTable({ offers, returnable }: Props) {
  const changed = offers.filter((offer) => offer.changed);
  const shown = offers.filter((offer) => offer.changed || offer.remarks.length > 0);
  return (
    <DataTable
      caption={`Ouvertures changées (${changed.length} sur ${offers.length})`}
      columns={[
        { key: 'offer', label: 'Formation ou université' },
        { key: 'committed', label: 'Engagée le' },
        { key: 'verified', label: 'Vérifiée ouverte le' },
        { key: 'declared', label: 'Déclarée ouverte le' },
        ...(returnable ? [{ key: 'decide', label: 'Cette ouverture' }] : []),
      ]}
      rows={shown.map((offer) => ({
        key: `${offer.subject}${offer.label}${offer.organisation}`,
        cells: [
          <span key="offer">
            {offer.label}
            <span className="app-grid__detail">
              {offer.subject === 'university' ? 'université avec secteur santé' : offer.organisation}
            </span>
            <Remarks remarks={offer.remarks} />
          </span>,
          dayOrDash(offer.committedOn),
          dayOrDash(offer.verifiedOn),
          offer.declaredOn === null ? 'n’est plus ouverte' : formatDay(offer.declaredOn),
          ...(returnable
            ? [
                offer.told ? (
                  <LineRemark
                    key="decide"
                    remarkKey={offerKey(offer.organisationId, offer.trainingId)}
                    about={`ouverture de ${offer.label}`}
                  />
                ) : (
                  ''
                ),
              ]
            : []),
        ],
      }))}
      empty="Aucune ouverture ne change."
    />
  );
}

const dayOrDash = (day: string | null) => (day === null ? '–' : formatDay(day));
