'use client';

import { OpeningField } from '@/app/(workspace)/_cells/opening-field';
import { formatDay } from '@/lib/wording/dates';
import type { OfferState } from '../_draft/cell-state';
import { useDraft, useOffer, useView } from '../_draft/draft-context';
import { CellRemark, useOfferRemark } from '../_grid/cell-remark';
import { ScrollRegion } from '../_grid/scroll-region';

/** « Ouverte le … » for each training and health university of a section. */
export function OfferDates({ sectionId, captionId }: { sectionId: number; captionId: string }) {
  const draft = useDraft();
  const { view } = useView(sectionId);
  const { ownOrganisations } = draft.entry;
  const states = [...draft.offers.values()].filter(
    ({ sectionId: of, offer }) =>
      of === sectionId && (view !== 'mine' || ownOrganisations.includes(offer.organisationId)),
  );
  const ids = states.map((state) => state.id);
  const hasFields = states.some((state) => state.offer.editable);
  if (ids.length === 0 && view === 'mine')
    return (
      <p>Votre organisation n’a rien à ouvrir dans ce volet : les autres sont dans « Toutes les lignes ».</p>
    );
  if (ids.length === 0)
    return (
      <p>
        Aucune formation n’est enregistrée dans ce volet. Demandez-la à la personne en charge de l’action.
      </p>
    );
  return (
    <ScrollRegion className="app-table app-offers" labelledBy={captionId} hasFields={hasFields}>
      <table aria-labelledby={captionId}>
        <thead>
          <tr>
            <th scope="col">Formation ou université</th>
            <th scope="col">Engagée le</th>
            <th scope="col">Déjà déclarée ouverte</th>
            <th scope="col">Ouverte le</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <OfferRow key={id} id={id} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function OfferRow({ id }: { id: string }) {
  const draft = useDraft();
  const state = useOffer(id);
  const { offer, text } = state;
  const remark = useOfferRemark(offer);
  const remarked = <CellRemark id={`${id}-remarque`} remark={remark} />;
  return (
    <tr>
      <th scope="row" id={`${id}-nom`}>
        {offer.label}
        <span className="app-grid__detail">
          {offer.subject === 'university' ? 'université avec secteur santé' : offer.organisation}
        </span>
      </th>
      <td>{offer.committedOn ? formatDay(offer.committedOn) : 'non engagée'}</td>
      <td>{declaredBefore(state)}</td>
      {offer.editable ? (
        <OpeningField
          id={id}
          day={state}
          label={`Ouverte le : ${offer.label}`}
          describedBy={remark && `${id}-remarque`}
          type={(typed) => draft.date(id, typed)}
          choose={(whose) => draft.chooseDate(id, whose)}
        >
          {remarked}
        </OpeningField>
      ) : (
        <td>
          {text ? formatDay(text) : '–'}
          {remarked}
        </td>
      )}
    </tr>
  );
}

function declaredBefore({ offer: { declaredOn, verifiedOn } }: OfferState): string {
  if (declaredOn === null) return 'non';
  return `le ${formatDay(declaredOn)}${verifiedOn === declaredOn ? ' (vérifié)' : ' (non vérifié)'}`;
}
