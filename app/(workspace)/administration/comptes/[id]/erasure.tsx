'use client';

import { useActionState } from 'react';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SubmitButton } from '@/app/_ui/submit-button';
import { erasePerson } from '../actions';

/** « Effacer la personne »: asks first, with what follows from it, then does it for good. */
export function Erasure({ accountId }: { accountId: number }) {
  const [state, submit] = useActionState(erasePerson, null);
  const asked = state?.ok === false && state.code === 'to_confirm';
  return (
    <form action={submit} className="app-form">
      <h2>Effacer la personne</h2>
      <p>
        À sa demande, ou quand son compte n’a plus lieu d’être. Ce qu’elle a saisi reste, signé « personne
        effacée ». Un texte libre où quelqu’un l’a nommée reste aussi.
      </p>
      <ErrorSummary errors={formErrors(state, ['confirmed'])} />
      <input type="hidden" name="accountId" value={accountId} />
      <ConfirmFields state={state} />
      <ProveAgain state={state} />
      <SubmitButton tone="secondary">
        {asked ? 'Effacer pour toujours' : 'Effacer cette personne'}
      </SubmitButton>
    </form>
  );
}
