'use client';

import { useState } from 'react';
import { drawnFor } from '@/app/_web/drawn-for';
import type { EvidenceItem } from '@/lib/report/evidence-list';
import { formatBytes } from '@/lib/wording/bytes';
import { ofName } from '@/lib/wording/elision';
import { useDraft } from '../_draft/draft-context';
import { withdrawEvidence } from '../actions';

interface Props {
  sectionId: number;
  file: EvidenceItem;
  /** Whether the actor may take it back. */
  mine: boolean;
}

/** A joined file: opened by its link, taken back while the section can be entered. */
export function FileItem({ sectionId, file, mine }: Props) {
  const { files } = useDraft();
  const [asking, setAsking] = useState(false);
  const [message, setMessage] = useState('');
  const takeBack = async () => {
    const answer = await withdrawEvidence({ evidenceId: file.id }, undefined, false, drawnFor()).catch(
      () => null,
    );
    if (answer?.ok) files.remove(sectionId, file.id);
    else setMessage(answer?.message ?? 'Le service n’a pas répondu\u00a0: le fichier reste joint.');
  };
  return (
    <span className="app-file">
      <a href={`/api/v1/evidence/${file.id}`} download>
        {file.name}
      </a>{' '}
      <span className="app-file__detail">
        ({file.type}, {formatBytes(file.bytes)})
      </span>
      {mine && (
        <button
          type="button"
          className="app-file__remove"
          onClick={() => (asking ? void takeBack() : setAsking(true))}
          onBlur={() => setAsking(false)}
        >
          {asking ? 'Confirmer le retrait' : 'Retirer'}
          <span className="fr-sr-only"> {ofName(file.name)}</span>
        </button>
      )}
      <span role="status">{message}</span>
    </span>
  );
}
