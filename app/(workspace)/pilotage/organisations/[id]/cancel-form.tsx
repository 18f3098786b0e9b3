'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { cancelSuccession } from '../actions';

export function CancelForm({ successionId }: { successionId: number }) {
  const [state, submit] = useActionState(cancelSuccession, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} title="Rien n’a été annulé" />
      <input type="hidden" name="successionId" value={successionId} />
      <TextField
        name="reason"
        id={`cancel-${successionId}`}
        label="Motif de l’annulation"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton tone="secondary">Annuler cet acte</SubmitButton>
    </form>
  );
}
