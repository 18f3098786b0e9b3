'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';

export type Choice = 'mine' | 'theirs';

/** A conflict as it is drawn: the words of its line and of its three values. */
export interface ShownConflict {
  key: string;
  what: string;
  detail: string;
  place: string;
  atDownload: string;
  mine: string;
  theirs: string;
}

interface Props {
  jobId: number;
  conflicts: ShownConflict[];
  /** All of them, of which some may not be drawn. */
  total: number;
}

const UNREACHABLE =
  'Le service ne répond pas. Si la publication avait commencé, elle continue\u00a0: rechargez la page dans un instant.';

/** The conflicts with their choices, and the one button that publishes. */
export function PublishForm({ jobId, conflicts, total }: Props) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [all, setAll] = useState<Choice | undefined>();
  const [state, setState] = useState<{ busy: boolean; message?: string }>({ busy: false });
  const sent = useRef(false);
  const router = useRouter();
  const id = useId();
  const chosen = (key: string) => choices[key] ?? all;

  function chooseAll(choice: Choice) {
    setAll(choice);
    setChoices({});
  }

  async function publish() {
    if (sent.current) return;
    const missing = conflicts.filter(({ key }) => chosen(key) === undefined).length;
    const hidden = total - conflicts.length;
    if (missing > 0 || (hidden > 0 && all === undefined)) {
      const many = missing > 0 ? missing : hidden;
      setState({
        busy: false,
        message: `Il reste ${many} ${many > 1 ? 'conflits' : 'conflit'} à trancher\u00a0: choisissez pour chacun, ou pour tous d’un coup.`,
      });
      return;
    }
    sent.current = true;
    setState({ busy: true });
    try {
      const response = await fetch(`/api/v1/imports/${jobId}/commit`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...(all && { all }), choices }),
      });
      const answer: { error?: { message?: string } } = await response.json();
      sent.current = false;
      setState(response.ok ? { busy: true } : { busy: false, message: answer.error?.message ?? UNREACHABLE });
      router.refresh();
    } catch {
      sent.current = false;
      setState({ busy: false, message: UNREACHABLE });
    }
  }

  return (
    <>
      {total > 0 && (
        <section aria-labelledby={id}>
          <h2 id={id}>Valeurs changées depuis votre téléchargement</h2>
          <p>
            Quelqu’un les a enregistrées dans le service entre-temps. Choisissez laquelle garder&nbsp;;
            l’autre reste dans l’historique ou dans votre fichier.
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
                  <th scope="col">Au téléchargement</th>
                  <th scope="col">Votre choix</th>
                  <th scope="col">Dans le fichier</th>
                </tr>
              </thead>
              <tbody>
                {conflicts.map(({ key, what, detail, place, atDownload, mine, theirs }) => (
                  <tr key={key}>
                    <th scope="row">
                      {what}
                      <span className="app-grid__detail">{detail}</span>
                    </th>
                    <td>{atDownload}</td>
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
      <div role="status">
        {state.message && (
          <div className="fr-alert fr-alert--error app-block">
            <p className="fr-alert__title">Rien n’a été publié</p>
            <p>{state.message}</p>
          </div>
        )}
      </div>
      <button type="button" className="fr-btn" onClick={publish} disabled={state.busy}>
        {state.busy ? 'Publication…' : 'Publier dans le brouillon'}
      </button>
    </>
  );
}
