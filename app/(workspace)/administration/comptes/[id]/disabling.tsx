'use client';

import { useActionState } from 'react';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SubmitButton } from '@/app/_ui/submit-button';
import { disableAccount } from '../actions';

/** « Désactiver le compte »: at once, or once what follows from it is said yes to. */
export function Disabling({ accountId }: { accountId: number }) {
  const [state, submit] = useActionState(disableAccount, null);
  return (
    <form action={submit} className="app-form">
      <ErrorSummary errors={formErrors(state, ['confirmed'])} />
      <input type="hidden" name="accountId" value={accountId} />
      <ConfirmFields state={state} />
      <ProveAgain state={state} />
      <SubmitButton tone="tertiary">Désactiver le compte</SubmitButton>
    </form>
  );
}
