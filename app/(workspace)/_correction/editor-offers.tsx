'use client';

import type { SectionEdit } from '@/lib/report/section-correction';
import { formatDay } from '@/lib/wording/dates';
import { OpeningField } from '../_cells/opening-field';
import { offerId } from './edit-problems';
import type { Edits } from './use-edits';

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
              const day = edits.offers[index];
              return day ? (
                <tr key={offer.key}>
                  <th scope="row">
                    {offer.label}
                    {offer.label !== offer.organisation && (
                      <span className="app-correction__detail">{offer.organisation}</span>
                    )}
                  </th>
                  <td>{offer.verifiedOn ? formatDay(offer.verifiedOn) : '–'}</td>
                  <OpeningField
                    id={offerId(index)}
                    day={day}
                    label={`Ouverte le : ${offer.label}`}
                    type={(text) => edits.typeDay(index, text)}
                    choose={(whose) => edits.chooseDay(index, whose)}
                  />
                </tr>
              ) : null;
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
