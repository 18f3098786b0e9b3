'use client';

import { useId, useState } from 'react';
import { PublishButton } from '@/app/_files/publish-button';
import { usePublish } from '@/app/_files/use-publish';
import { counted } from '@/lib/wording/plural';

interface Props {
  jobId: number;
  /** What is surprising, with its cell: it is confirmed as a whole. */
  warnings: { place: string; message: string }[];
  /** How many there are beyond those. */
  more: number;
}

/** What is to be confirmed, and the one button that publishes. */
export function PublishProgramme({ jobId, warnings, more }: Props) {
  const [confirmed, setConfirmed] = useState(false);
  const { busy, message, publish, refuse } = usePublish(`/api/v1/programme/imports/${jobId}/commit`);
  const id = useId();

  function publishConfirmed() {
    if (warnings.length > 0 && !confirmed)
      refuse('Confirmez d’abord ce qui surprend, ou corrigez le fichier.');
    else void publish({ confirmed });
  }

  return (
    <>
      {warnings.length > 0 && (
        <fieldset className="app-rows">
          <legend>À confirmer</legend>
          <ul>
            {warnings.map(({ place, message }) => (
              <li key={`${place} ${message}`}>
                {place && <strong>{place} : </strong>}
                {message}
              </li>
            ))}
            {more > 0 && <li>{counted(more, 'autre cellule', 'autres cellules')} de ce fichier.</li>}
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
      <PublishButton label="Publier" busy={busy} message={message} onPublish={publishConfirmed} />
    </>
  );
}
