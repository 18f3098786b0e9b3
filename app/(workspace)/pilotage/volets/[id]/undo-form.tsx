'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/app/_ui/submit-button';
import { undoDecision } from './actions';
import { UNDO_FORM } from './review-keys';

interface Props {
  sectionId: number;
  /** The decision that is taken back. */
  decision: number;
  /** The list that the officer goes through. */
  kept: string;
  /** « Annuler ma validation ». */
  label: string;
  /** The key presses one form of a page. */
  byKey?: boolean;
}

/** Takes the officer's own decision back; a refusal is said beside it. */
export function UndoForm({ sectionId, decision, kept, label, byKey = true }: Props) {
  const [state, submit] = useActionState(undoDecision, null);
  return (
    <form id={byKey ? UNDO_FORM : undefined} className="app-undo" action={submit}>
      <input type="hidden" name="sectionId" value={sectionId} />
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="kept" value={kept} />
      <input type="hidden" name="idempotency-key" value={`undo:${decision}`} />
      <SubmitButton tone="tertiary" {...(byKey && { shortcut: 'Alt+U' })}>
        {label}
      </SubmitButton>
      {state?.ok === false && (
        <p className="fr-message fr-message--error" role="alert">
          {state.message}
        </p>
      )}
    </form>
  );
}
