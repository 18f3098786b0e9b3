'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { confirmJobLink } from './actions';

/** Confirms a proposed link: anyone reads it from then on. */
export function ConfirmForm({ linkId, of }: { linkId: number; of: string }) {
  const [state, submit] = useActionState(confirmJobLink, null);
  return (
    <form action={submit} noValidate>
      <ErrorSummary errors={formErrors(state)} title="Rien n’a été confirmé" />
      <input type="hidden" name="linkId" value={linkId} />
      <SubmitButton>
        Confirmer<span className="fr-sr-only"> : {of}</span>
      </SubmitButton>
    </form>
  );
}
