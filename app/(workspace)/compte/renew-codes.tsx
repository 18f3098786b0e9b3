'use client';

import { useActionState } from 'react';
import { RecoveryCodes } from '@/app/_second-factor/recovery-codes';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SubmitButton } from '@/app/_ui/submit-button';
import { renewRecoveryCodes } from './second-facteur/actions';

/** « Établir de nouveaux codes »: those before serve no more. */
export function RenewCodes() {
  const [state, submit] = useActionState(renewRecoveryCodes, null);
  return (
    <form action={submit} className="app-form">
      <ErrorSummary title="Les codes restent les mêmes" errors={formErrors(state)} />
      {state?.ok && <RecoveryCodes codes={state.result.codes} />}
      <ProveAgain state={state} />
      <SubmitButton tone="secondary">Établir dix nouveaux codes de secours</SubmitButton>
      <p className="fr-hint-text">Les codes d’avant ne serviront plus.</p>
    </form>
  );
}
