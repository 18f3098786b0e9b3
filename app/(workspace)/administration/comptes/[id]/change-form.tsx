'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SubmitButton } from '@/app/_ui/submit-button';
import { AccountFields, type AccountValues, type Choices } from '../account-fields';
import { changeAccount } from '../actions';

const FIELDS = ['name', 'email', 'organisationId', 'scopes', 'endsOn', 'confirmed'];

export function ChangeForm(props: {
  accountId: number;
  version: string;
  choices: Choices;
  values: AccountValues;
}) {
  const { accountId, version, choices, values } = props;
  const [state, submit] = useActionState(changeAccount, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} />
      {state?.ok && (
        <Alert tone="success" title="Compte enregistré" announce>
          <p>Le changement vaut dès la prochaine page que la personne ouvre.</p>
        </Alert>
      )}
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="version" value={version} />
      <AccountFields choices={choices} values={values} state={state} />
      <ConfirmFields state={state} />
      <ProveAgain state={state} />
      <SubmitButton>Enregistrer</SubmitButton>
    </form>
  );
}
