'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { requestPasswordReset } from './actions';

export function AskForm() {
  const [state, submit] = useActionState(requestPasswordReset, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary title="Aucun lien n’est parti" errors={formErrors(state, ['email'])} />
      <TextField
        name="email"
        label="Adresse électronique"
        hint="Par exemple : prenom.nom@exemple.fr"
        type="email"
        autoComplete="username"
        defaultValue={typedIn(state, 'email')}
        error={fieldMessage(state, 'email')}
        required
      />
      <SubmitButton>Recevoir un lien</SubmitButton>
    </form>
  );
}
