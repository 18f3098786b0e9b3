'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SubmitButton } from '@/app/_ui/submit-button';
import { AccountFields, type Choices } from '../account-fields';
import { createAccount } from '../actions';
import { OneTimePassword } from '../one-time-password';

const FIELDS = ['name', 'email', 'organisationId', 'scopes', 'endsOn'];

export function CreateForm({ choices }: { choices: Choices }) {
  const [state, submit] = useActionState(createAccount, null);
  if (state?.ok)
    return (
      <>
        {state.result.password === null ? (
          <Alert tone="success" title="Compte ouvert" announce>
            <p>Une invitation part à l’adresse de la personne : elle y choisit son mot de passe.</p>
          </Alert>
        ) : (
          <OneTimePassword title="Compte ouvert" password={state.result.password} />
        )}
        <ul>
          <li>
            <a href={`/administration/comptes/${state.result.accountId}`}>Voir ce compte</a>
          </li>
          <li>
            <a href="/administration/comptes/nouveau">Ouvrir un autre compte</a>
          </li>
        </ul>
      </>
    );
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} />
      <AccountFields choices={choices} state={state} />
      <ProveAgain state={state} />
      <SubmitButton>Ouvrir le compte</SubmitButton>
    </form>
  );
}
