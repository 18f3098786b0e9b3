'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage } from '@/app/_web/form-state';
import { acceptInvitation } from './actions';

/** `minimum`: of characters. The address is there so that a password manager keeps both together. */
export function ChoosePassword({ token, email, minimum }: { token: string; email: string; minimum: number }) {
  const [state, submit] = useActionState(acceptInvitation, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['newPassword'])} />
      <input type="hidden" name="passwordLink" value={token} />
      <TextField
        name="username"
        label="Adresse électronique"
        type="email"
        autoComplete="username"
        defaultValue={email}
        readOnly
      />
      <TextField
        name="newPassword"
        label="Mot de passe"
        hint={`Au moins ${minimum} caractères. Une phrase de plusieurs mots convient ; un mot connu, votre nom ou celui du service sont refusés.`}
        type="password"
        autoComplete="new-password"
        error={fieldMessage(state, 'newPassword')}
        required
      />
      <SubmitButton>Enregistrer le mot de passe</SubmitButton>
    </form>
  );
}
