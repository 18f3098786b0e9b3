'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SubmitButton } from '@/app/_ui/submit-button';
import { linkAccount } from './actions';

/** « Rattacher ce compte »: by whoever is signed in, of the account that the link is for. */
export function LinkForm({ token }: { token: string }) {
  const [state, submit] = useActionState(linkAccount, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary title="Le compte n’est pas rattaché" errors={formErrors(state, ['presentPassword'])} />
      <input type="hidden" name="passwordLink" value={token} />
      <ProveAgain state={state} />
      <SubmitButton>Rattacher ce compte au mien</SubmitButton>
    </form>
  );
}
