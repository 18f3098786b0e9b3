'use client';

import type { SectionEdit } from '@/lib/report/section-correction';
import { formatDay } from '@/lib/wording/dates';
import { ConflictChoice } from '../_cells/conflict-choice';
import { isChanged, offerProblem } from './edits';
import { type Edits, offerId } from './use-edits';

/** The opening days of a section's trainings and universities. */
export function EditorOffers({ edit, edits }: { edit: SectionEdit; edits: Edits }) {
  return (
    <>
      <h2>Dates d’ouverture</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <div className="app-table app-openings" role="region" aria-label="Dates d’ouverture" tabIndex={0}>
        <table>
          <caption className="fr-sr-only">Dates d’ouverture du volet</caption>
          <thead>
            <tr>
              <th scope="col">Formation ou université</th>
              <th scope="col">Vérifiée ouverte le</th>
              <th scope="col">Ouverte le</th>
            </tr>
          </thead>
          <tbody>
            {edit.offers.map((offer, index) => {
              const typed = edits.offers[index];
              if (!typed) return null;
              const id = offerId(index);
              const problem = offerProblem(typed);
              const put = (more: Parameters<Edits['putOffer']>[1]) => edits.putOffer(index, more);
              return (
                <tr key={offer.key}>
                  <th scope="row">
                    {offer.label}
                    {offer.label !== offer.organisation && (
                      <span className="app-correction__detail">{offer.organisation}</span>
                    )}
                  </th>
                  <td>{offer.verifiedOn ? formatDay(offer.verifiedOn) : '–'}</td>
                  <td className={isChanged(typed) ? 'app-cell app-cell--changed' : 'app-cell'}>
                    <input
                      id={id}
                      className="fr-input"
                      type="date"
                      aria-label={`Ouverte le : ${offer.label}`}
                      value={typed.text}
                      aria-invalid={problem || typed.conflict ? true : undefined}
                      aria-describedby={problem ? `${id}-message` : undefined}
                      onChange={(event) => put({ text: event.target.value, refused: null })}
                    />
                    {problem && (
                      <span id={`${id}-message`} className="app-cell__problem">
                        {problem}
                      </span>
                    )}
                    {typed.conflict && (
                      <ConflictChoice
                        mine={{ value: typed.text }}
                        theirs={{ value: typed.conflict.theirs }}
                        fieldId={id}
                        choose={(whose) => {
                          if (!typed.conflict) return;
                          const { theirs, seen } = typed.conflict;
                          put({
                            conflict: null,
                            seen,
                            base: theirs,
                            ...(whose === 'theirs' && { text: theirs }),
                          });
                        }}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
