'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { reviseTraining } from './actions';
import {
  TRAINING_FIELDS,
  TRAINING_GROUPS,
  type TrainingFieldChoices,
  TrainingFields,
  type TrainingValues,
} from './training-fields';

interface Props {
  trainingId: number;
  seen: number;
  values: TrainingValues;
  choices: TrainingFieldChoices;
}

export function ReviseTrainingForm({ trainingId, seen, values, choices }: Props) {
  const [state, submit] = useActionState(reviseTraining, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, TRAINING_FIELDS, TRAINING_GROUPS)} />
      {state?.ok && <Alert tone="success" title="Modification enregistrée" announce />}
      <input type="hidden" name="trainingId" value={trainingId} />
      <input type="hidden" name="seen" value={seen} />
      <TrainingFields state={state} choices={choices} values={values} />
      <TextField
        name="reason"
        label="Motif (facultatif)"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>Enregistrer les modifications</SubmitButton>
    </form>
  );
}
