'use client';

import { useId, useState } from 'react';
import { PublishButton } from '@/app/_files/publish-button';
import { usePublish } from '@/app/_files/use-publish';

export type Choice = 'mine' | 'theirs';

/** A conflict as it is drawn: the words of its line and of its three values. */
export interface ShownConflict {
  key: string;
  what: string;
  detail: string;
  place: string;
  /** Why it is asked. */
  why: string;
  mine: string;
  theirs: string;
}

interface Props {
  jobId: number;
  conflicts: ShownConflict[];
  /** All of them, of which some may not be drawn. */
  total: number;
}

/** The conflicts with their choices, and the one button that publishes. */
export function PublishForm({ jobId, conflicts, total }: Props) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [all, setAll] = useState<Choice | undefined>();
  const { busy, message, publish, refuse } = usePublish(`/api/v1/imports/${jobId}/commit`);
  const id = useId();
  const chosen = (key: string) => choices[key] ?? all;

  function chooseAll(choice: Choice) {
    setAll(choice);
    setChoices({});
  }

  function publishChosen() {
    const missing = conflicts.filter(({ key }) => chosen(key) === undefined).length;
    const hidden = total - conflicts.length;
    if (missing > 0 || (hidden > 0 && all === undefined)) {
      const many = missing > 0 ? missing : hidden;
      refuse(
        `Il reste ${many} ${many > 1 ? 'conflits' : 'conflit'} à trancher\u00a0: choisissez pour chacun, ou pour tous d’un coup.`,
      );
      return;
    }
    void publish({ ...(all && { all }), choices });
  }

  return (
    <>
      {total > 0 && (
        <section aria-labelledby={id}>
          <h2 id={id}>Valeurs à trancher</h2>
          <p>
            Le fichier et le rapport se contredisent, et rien ne dit lequel vous croire. Choisissez la valeur
            à garder&nbsp;; l’autre reste dans l’historique ou dans votre fichier.
          </p>
          <p>
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--secondary"
              onClick={() => chooseAll('mine')}
            >
              Les miennes pour toutes
            </button>{' '}
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--secondary"
              onClick={() => chooseAll('theirs')}
            >
              Celles du service pour toutes
            </button>
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
          <div className="app-table" role="region" aria-labelledby={id} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Valeur</th>
                  <th scope="col">Pourquoi on vous le demande</th>
                  <th scope="col">Votre choix</th>
                  <th scope="col">Dans le fichier</th>
                </tr>
              </thead>
              <tbody>
                {conflicts.map(({ key, what, detail, place, why, mine, theirs }) => (
                  <tr key={key}>
                    <th scope="row">
                      {what}
                      <span className="app-grid__detail">{detail}</span>
                    </th>
                    <td>{why}</td>
                    <td>
                      {(
                        [
                          ['mine', 'La mienne', mine],
                          ['theirs', 'Celle du service', theirs],
                        ] as const
                      ).map(([choice, label, value]) => (
                        <label key={choice} className="app-import-choice">
                          <input
                            type="radio"
                            name={`${id}-${key}`}
                            checked={chosen(key) === choice}
                            onChange={() => setChoices((before) => ({ ...before, [key]: choice }))}
                          />{' '}
                          {label}&nbsp;: <strong>{value}</strong>
                        </label>
                      ))}
                    </td>
                    <td>{place}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {total > conflicts.length && (
            <p>
              Seuls les {conflicts.length} premiers sont montrés&nbsp;: le choix fait pour toutes vaut pour
              les autres.
            </p>
          )}
        </section>
      )}
      <PublishButton
        label="Publier dans le brouillon"
        busy={busy}
        message={message}
        onPublish={publishChosen}
      />
    </>
  );
}
