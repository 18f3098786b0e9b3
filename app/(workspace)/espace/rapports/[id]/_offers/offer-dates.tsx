'use client';

import { ConflictChoice } from '@/app/(workspace)/_cells/conflict-choice';
import { formatDay } from '@/lib/wording/dates';
import type { OfferState } from '../_draft/cell-state';
import { isOfferChanged, offerProblem } from '../_draft/cell-state';
import { useDraft, useOffer } from '../_draft/draft-context';
import { CellRemark, useOfferRemark } from '../_grid/cell-remark';
import { ScrollRegion } from '../_grid/scroll-region';

/** « Ouverte le … » for each training and health university of a section. */
export function OfferDates({ sectionId, captionId }: { sectionId: number; captionId: string }) {
  const draft = useDraft();
  const states = [...draft.offers.values()].filter((state) => state.sectionId === sectionId);
  const ids = states.map((state) => state.id);
  const hasFields = states.some((state) => state.offer.editable);
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
  const problem = state.conflict ? null : offerProblem(state);
  const wrong = problem || state.conflict;
  const remark = useOfferRemark(offer);
  const described = [problem && `${id}-message`, remark && `${id}-remarque`].filter(Boolean).join(' ');
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
      <td className={wrong ? 'app-cell--wrong' : isOfferChanged(state) ? 'app-cell--changed' : undefined}>
        {offer.editable ? (
          <input
            id={id}
            className="fr-input"
            type="date"
            value={text}
            aria-label={`Ouverte le : ${offer.label}`}
            aria-describedby={described || undefined}
            aria-invalid={problem ? true : undefined}
            onChange={(event) => draft.date(id, event.target.value)}
          />
        ) : text ? (
          formatDay(text)
        ) : (
          '–'
        )}
        {problem && (
          <span id={`${id}-message`} className="app-cell__problem">
            {problem}
          </span>
        )}
        <CellRemark id={`${id}-remarque`} remark={remark} />
        {state.conflict && (
          <ConflictChoice
            mine={{ value: text && formatDay(text) }}
            theirs={{ value: state.conflict.theirs && formatDay(state.conflict.theirs) }}
            fieldId={id}
            choose={(whose) => draft.chooseDate(id, whose)}
          />
        )}
      </td>
    </tr>
  );
}

function declaredBefore({ offer: { declaredOn, verifiedOn } }: OfferState): string {
  if (declaredOn === null) return 'non';
  return `le ${formatDay(declaredOn)}${verifiedOn === declaredOn ? ' (vérifié)' : ' (non vérifié)'}`;
}
