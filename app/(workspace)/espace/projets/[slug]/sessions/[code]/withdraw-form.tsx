'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { withdrawParticipant } from '../actions';

/** Somebody gives up from a day on; without a day, he comes back. */
export function WithdrawForm({ sessionId, version }: { sessionId: number; version: number }) {
  const [state, submit] = useActionState(withdrawParticipant, null);
  const field = fieldOf(state, 'desistement');
  const errors = formErrors(state, ['number', 'withdrawnOn']).map(({ field: name, message }) =>
    name ? { message, field: `desistement-${name}` } : { message },
  );
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      {state?.ok && (
        <Alert tone="success" title={`Enregistré pour le n°\u00a0${state.result.number}`} announce />
      )}
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="version" value={version} />
      <TextField {...field('number')} label="Numéro du participant" inputMode="numeric" maxLength={6} />
      <TextField
        {...field('withdrawnOn')}
        label="Désistement le"
        hint="Laissé vide, le participant revient. Ce qu’il a suivi reste compté."
        type="date"
      />
      <SubmitButton tone="secondary">Enregistrer</SubmitButton>
    </form>
  );
}
