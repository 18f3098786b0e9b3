'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SubmitButton } from '@/app/_ui/submit-button';
import { setPassword } from '../actions';
import { OneTimePassword } from '../one-time-password';

export function PasswordReset({ accountId }: { accountId: number }) {
  const [state, submit] = useActionState(setPassword, null);
  return (
    <form action={submit} className="app-form">
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <OneTimePassword title="Mot de passe remplacé" password={state.result.password} />}
      <input type="hidden" name="accountId" value={accountId} />
      <ProveAgain state={state} />
      <SubmitButton tone="secondary">Donner un mot de passe provisoire</SubmitButton>
    </form>
  );
}
