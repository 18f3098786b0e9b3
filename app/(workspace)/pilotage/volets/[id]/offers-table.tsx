import { DataTable } from '@/app/_ui/data-table-island';
import { Remarks } from '@/app/_ui/remarks';
import type { Effect } from '@/lib/report/review-effect';
import type { ReviewOffer } from '@/lib/report/section-review';
import { formatDay } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { LineEffects } from './line-effects';
import { LineRemark } from './line-remark';
import { offerKey } from './remark-key';

interface Props {
  caption: string;
  offers: readonly ReviewOffer[];
  /** What the openings would make of the objective; none once they are decided. */
  effects?: readonly Effect[];
  /** Whether they may be sent back from here. */
  returnable: boolean;
}

/** What the section says of openings, beside what was verified. */
export function OffersTable({ caption, offers, effects = [], returnable }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'offer', label: 'Formation ou université' },
        { key: 'committed', label: 'Engagée le' },
        { key: 'verified', label: 'Vérifiée ouverte le' },
        { key: 'declared', label: 'Déclarée ouverte le' },
        ...(returnable ? [{ key: 'decide', label: 'Cette ouverture' }] : []),
      ]}
      rows={offers.map((offer) => ({
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
          <span key="declared">
            {offer.declaredOn === null && offer.changed ? 'n’est plus ouverte' : dayOrDash(offer.declaredOn)}
            <LineEffects effects={effects} told={offer} />
          </span>,
          ...(returnable
            ? [
                offer.told ? (
                  <LineRemark
                    key="decide"
                    remarkKey={offerKey(offer.organisationId, offer.trainingId)}
                    about={`ouverture ${ofName(offer.label)}`}
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
