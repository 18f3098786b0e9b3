'use client';

import { useState } from 'react';
import { useDraft, useLeft } from '../_draft/draft-context';
import { goToField } from '../_draft/go-to';
import { nextToFill } from '../_draft/next-to-fill';
import { leftWords } from '../_parts/left-words';
import { ViewButtons } from './view-buttons';
import './line-views.css';

interface Props {
  sectionId: number;
  captionId: string;
  /** The cell chosen last: where one goes on from. */
  chosen: () => string | null;
  /** Copies the chosen cell into the empty ones below it; answers what came of it in words. */
  fillDown: () => string;
}

/** Above a grid: what it shows, how much is left, and the ways through it. */
export function LineTools({ sectionId, captionId, chosen, fillDown }: Props) {
  const draft = useDraft();
  const left = useLeft(sectionId);
  const [message, setMessage] = useState('');
  const { readOnly } = draft.section(sectionId).section;
  return (
    <div className="app-views">
      <ViewButtons sectionId={sectionId} captionId={captionId} />
      {readOnly === null && (
        <>
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--secondary"
            aria-keyshortcuts="Control+Enter"
            onClick={() => {
              const next = nextToFill(draft, chosen());
              setMessage(next === undefined ? NOTHING_LEFT : '');
              if (next !== undefined) goToField(draft, next);
            }}
          >
            Case vide suivante
          </button>
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--tertiary"
            aria-keyshortcuts="Control+D"
            onClick={() => setMessage(fillDown())}
          >
            Recopier vers le bas
          </button>
          <div className="app-views__left">
            <p>{leftWords(left)}</p>
            <p role="status">{message}</p>
          </div>
        </>
      )}
    </div>
  );
}

export const NOTHING_LEFT = 'Aucune case attendue n’est vide.';
