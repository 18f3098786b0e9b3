'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { signalError } from './actions';

interface Props {
  /** The address of the figure, the day that is read, and the figure as it is shown. */
  path: string;
  asOf: string;
  shown: string;
}

/** « Signaler une erreur »: what a reader writes goes to the officers of the figure's actions. */
export function SignalForm({ path, asOf, shown }: Props) {
  const [state, submit] = useActionState(signalError, null);
  if (state?.ok)
    return (
      <Alert tone="success" title="Signalement envoyé" announce>
        <p>Les responsables des actions concernées le reçoivent avec l’adresse de ce chiffre.</p>
      </Alert>
    );
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary title="Rien n’a été envoyé" errors={formErrors(state, ['said'])} />
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="asOf" value={asOf} />
      <input type="hidden" name="shown" value={shown} />
      <TextAreaField
        name="said"
        label="Ce qui vous paraît faux"
        hint="Le chiffre, son jour et son adresse sont joints. N’écrivez aucune donnée personnelle : il n’y a pas de réponse."
        maxLength={1000}
        defaultValue={typedIn(state, 'said')}
        error={fieldMessage(state, 'said')}
      />
      <SubmitButton>Signaler aux responsables</SubmitButton>
    </form>
  );
}
