'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage } from '@/app/_web/form-state';
import { proveAgain } from './actions';

/** Before an identity is linked: whoever finds a browser left open would let himself in for good. */
export function ProveForm() {
  const [state, submit] = useActionState(proveAgain, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['presentPassword'])} />
      <TextField
        name="presentPassword"
        label="Votre mot de passe, pour rattacher une identité"
        hint="Pour confirmer que c’est bien vous"
        type="password"
        autoComplete="current-password"
        error={fieldMessage(state, 'presentPassword')}
        required
      />
      <SubmitButton tone="secondary">Continuer</SubmitButton>
    </form>
  );
}
