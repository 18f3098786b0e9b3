import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { Layer } from '@/lib/domain/vocabulary';
import type { OfferContribution } from '@/lib/why/explanation';
import { formatDay } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';

interface Props {
  offers: OfferContribution[];
  layer: Layer;
  /** What the rows are: « université », « formation ». */
  noun: string;
  params: Params;
  /** Where the entries of a project behind this figure are read, for those entitled. */
  entriesOf?: (offer: OfferContribution) => string;
}

const dayOr = (day: string | null) => (day ? formatDay(day) : '');

/** The commitments or openings that are counted, with the days on which they were said and checked. */
export function OfferTable({ offers, layer, noun, params, entriesOf }: Props) {
  const isCommitted = layer === 'committed';
  const withEntries = offers.some(({ revisionId }) => revisionId !== null);
  return (
    <DataTable
      caption={counted(offers.length, noun)}
      columns={[
        { key: 'name', label: noun === 'formation' ? 'Formation' : 'Université' },
        { key: 'project', label: 'Projet' },
        { key: 'committed', label: 'Engagée le' },
        ...(isCommitted
          ? []
          : [
              { key: 'opened', label: 'Ouverte le' },
              { key: 'declared', label: 'Déclarée le' },
              { key: 'validated', label: 'Validée le' },
            ]),
        ...(withEntries ? [{ key: 'entries', label: 'Saisies' }] : []),
      ]}
      rows={offers.map((offer, index) => ({
        key: `${offer.project.slug} ${offer.name} ${offer.organisation} ${index}`,
        cells: [
          <span key="name" className="app-title-cell">
            {french(offer.name)}
            {offer.subject === 'training' && <span className="app-second">{french(offer.organisation)}</span>}
          </span>,
          <a key="project" href={keepFilters(`/projets/${offer.project.slug}`, params)}>
            {french(offer.project.acronym)}
          </a>,
          dayOr(offer.committedOn),
          ...(isCommitted ? [] : [dayOr(offer.openedOn), dayOr(offer.declaredOn), dayOr(offer.validatedOn)]),
          ...(withEntries ? [entries(offer, params, entriesOf)] : []),
        ],
      }))}
      empty="Rien n’est compté ce jour-là."
    />
  );
}

function entries(offer: OfferContribution, params: Params, entriesOf: Props['entriesOf']) {
  if (offer.revisionId === null) return 'non montrées';
  const href = entriesOf ? entriesOf(offer) : `/pourquoi/ouverture/${offer.revisionId}`;
  return (
    <a key="entries" href={keepFilters(href, params)}>
      {entriesOf ? 'Saisies' : 'Historique'}
      <span className="fr-sr-only"> {ofName(french(offer.name))}</span>
    </a>
  );
}
