'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage } from '@/app/_web/form-state';
import { changePassword } from './actions';

interface Props {
  /** Of characters in a new password. */
  minimum: number;
  /** The page to go to once it is changed; without it, one stays. */
  goTo?: string;
}

export function PasswordForm({ minimum, goTo }: Props) {
  const [state, submit] = useActionState(changePassword, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['currentPassword', 'newPassword'])} />
      {state?.ok && (
        <Alert tone="success" title="Mot de passe changé" announce>
          <p>Vos autres sessions sont fermées, et vos jetons d’accès révoqués.</p>
        </Alert>
      )}
      {goTo && <input type="hidden" name="goTo" value={goTo} />}
      <TextField
        name="currentPassword"
        label="Mot de passe actuel"
        type="password"
        autoComplete="current-password"
        error={fieldMessage(state, 'currentPassword')}
        required
      />
      <TextField
        name="newPassword"
        label="Nouveau mot de passe"
        hint={`Au moins ${minimum} caractères. Une phrase de plusieurs mots convient ; un mot connu, votre nom ou celui du service sont refusés.`}
        type="password"
        autoComplete="new-password"
        error={fieldMessage(state, 'newPassword')}
        required
      />
      <SubmitButton>Changer le mot de passe</SubmitButton>
    </form>
  );
}
