'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { correctParticipants } from '../../actions';

/** Says that somebody was counted in another session already. */
export function SameForm({ sessionId, number }: { sessionId: number; number: number }) {
  const [state, submit] = useActionState(correctParticipants, null);
  return (
    <form action={submit}>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="numbers" value={number} />
      <input type="hidden" name="firstTime" value="no" />
      <SubmitButton tone="secondary">
        Même personne<span className="fr-sr-only">{` que l’inscrit n°\u00a0${number}`}</span>
      </SubmitButton>
    </form>
  );
}
