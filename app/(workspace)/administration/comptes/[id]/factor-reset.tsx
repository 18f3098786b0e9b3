'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SubmitButton } from '@/app/_ui/submit-button';
import { resetSecondFactor } from '../actions';

/** Takes away the second factor of somebody who lost it; `has`: whether there is one. */
export function FactorReset({ accountId, has }: { accountId: number; has: boolean }) {
  const [state, submit] = useActionState(resetSecondFactor, null);
  return (
    <form action={submit} className="app-form">
      <h2>Second facteur</h2>
      <ErrorSummary title="Le second facteur reste" errors={formErrors(state)} />
      {state?.ok && (
        <Alert tone="success" title="Second facteur retiré" announce>
          <p>Les sessions de la personne sont fermées, et un message l’en prévient.</p>
        </Alert>
      )}
      {has ? (
        <>
          <p>
            La personne a perdu son téléphone ou sa clé, et ses codes de secours ? Vérifiez de vive voix que
            c’est elle. Son application de codes, ses clés d’accès et ses codes de secours ne serviront plus ;
            son mot de passe suffira une fois, pour en enregistrer d’autres si son rôle le demande.
          </p>
          <ProveAgain state={state} />
          <input type="hidden" name="accountId" value={accountId} />
          <SubmitButton tone="secondary">Retirer le second facteur</SubmitButton>
        </>
      ) : (
        <p>Ce compte n’a pas de second facteur.</p>
      )}
    </form>
  );
}
