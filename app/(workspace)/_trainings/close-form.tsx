'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { closeTraining } from './actions';

interface Props {
  trainingId: number;
  seen: number;
  closedOn: string | null;
}

/** Closes a training from a day on; left blank, its closing is taken back as if it had never been said. */
export function CloseTrainingForm({ trainingId, seen, closedOn }: Props) {
  const [state, submit] = useActionState(closeTraining, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['closedOn'])} />
      {state?.ok && <Alert tone="success" title="Enregistré" announce />}
      <input type="hidden" name="trainingId" value={trainingId} />
      <input type="hidden" name="seen" value={seen} />
      <TextField
        name="closedOn"
        label="Fermée à partir du"
        hint={
          closedOn
            ? 'Laissez vide pour annuler la fermeture, comme si elle n’avait pas été dite. Ce qui a été saisi reste.'
            : 'Ce qui a été saisi reste.'
        }
        type="date"
        defaultValue={typedIn(state, 'closedOn') ?? closedOn ?? ''}
        error={fieldMessage(state, 'closedOn')}
      />
      <TextField
        name="reason"
        id="close-reason"
        label="Motif"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton tone="secondary">Enregistrer</SubmitButton>
    </form>
  );
}
