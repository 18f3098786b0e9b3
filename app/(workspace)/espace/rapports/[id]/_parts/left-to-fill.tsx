'use client';

import { useAllLeft, useDraft } from '../_draft/draft-context';
import { goToField } from '../_draft/go-to';
import { nextToFill } from '../_draft/next-to-fill';
import { leftWords } from './left-words';

/** On top of a report: how much of it waits for this person, and the way to the first cell. */
export function LeftToFill() {
  const draft = useDraft();
  const left = useAllLeft();
  if (left.all === 0) return null;
  const first = () => {
    const next = nextToFill(draft, null);
    if (next !== undefined) goToField(draft, next);
  };
  return (
    <div className="app-block app-left">
      <p>
        <strong>{leftWords(left)}</strong>
        {left.toFill === 0 && left.own > 0 && !draft.entry.maySubmit && !draft.entry.onBehalf && (
          <>
            {' '}
            Dites-le par « Partie terminée », sous vos lignes : le rapport quittera votre liste « À faire ».
          </>
        )}
      </p>
      {left.toFill > 0 && (
        <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={first}>
          Aller à la première case vide
        </button>
      )}
    </div>
  );
}
