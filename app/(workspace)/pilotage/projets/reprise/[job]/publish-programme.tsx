'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';

interface Props {
  jobId: number;
  /** What is surprising, with its cell: it is confirmed as a whole. */
  warnings: { place: string; message: string }[];
}

const UNREACHABLE =
  'Le service ne répond pas. Si la publication avait commencé, elle continue\u00a0: rechargez la page dans un instant.';

/** What is to be confirmed, and the one button that publishes. */
export function PublishProgramme({ jobId, warnings }: Props) {
  const [confirmed, setConfirmed] = useState(false);
  const [state, setState] = useState<{ busy: boolean; message?: string }>({ busy: false });
  const sent = useRef(false);
  const router = useRouter();
  const id = useId();

  async function publish() {
    if (sent.current) return;
    if (warnings.length > 0 && !confirmed) {
      setState({ busy: false, message: 'Confirmez d’abord ce qui surprend, ou corrigez le fichier.' });
      return;
    }
    sent.current = true;
    setState({ busy: true });
    try {
      const response = await fetch(`/api/v1/programme/imports/${jobId}/commit`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ confirmed }),
      });
      const answer: { error?: { message?: string } } = await response.json();
      setState(response.ok ? { busy: true } : { busy: false, message: answer.error?.message ?? UNREACHABLE });
      router.refresh();
    } catch {
      setState({ busy: false, message: UNREACHABLE });
    }
    sent.current = false;
  }

  return (
    <>
      {warnings.length > 0 && (
        <fieldset className="app-rows">
          <legend>À confirmer</legend>
          <ul>
            {warnings.map(({ place, message }) => (
              <li key={`${place} ${message}`}>
                {place && <strong>{place} : </strong>}
                {message}
              </li>
            ))}
          </ul>
          <div className="fr-checkbox-group">
            <input
              type="checkbox"
              id={id}
              checked={confirmed}
              onChange={({ target }) => setConfirmed(target.checked)}
            />
            <label className="fr-label" htmlFor={id}>
              C’est bien cela
            </label>
          </div>
        </fieldset>
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
        {state.busy ? 'Publication…' : 'Publier'}
      </button>
    </>
  );
}
