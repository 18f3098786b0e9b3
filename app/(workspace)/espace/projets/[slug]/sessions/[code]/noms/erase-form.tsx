'use client';

import { useActionState } from 'react';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { typedIn } from '@/app/_web/form-state';
import { eraseNames } from './actions';

/** Erases all names, or that of one person who asks for it; says first what goes, and does it for good. */
export function EraseForm({ sessionId, numbers }: { sessionId: number; numbers: number[] }) {
  const [state, submit] = useActionState(eraseNames, null);
  const asked = state?.ok === false && state.code === 'to_confirm';
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary title="Rien n’est effacé" errors={formErrors(state, ['confirmed'])} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <SelectField
        key={`numbers ${typedIn(state, 'numbers')}`}
        name="numbers"
        label="Qui"
        blank="Tous les noms de la session"
        options={numbers.map((number) => ({ value: String(number), label: `L’inscrit n°\u00a0${number}` }))}
        defaultValue={typedIn(state, 'numbers')}
      />
      <ConfirmFields state={state} />
      <SubmitButton tone="secondary">{asked ? 'Effacer pour toujours' : 'Effacer'}</SubmitButton>
    </form>
  );
}
