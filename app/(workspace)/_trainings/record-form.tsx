'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { french } from '@/lib/wording/typography';
import { recordTraining } from './actions';
import {
  TRAINING_FIELDS,
  TRAINING_GROUPS,
  type TrainingFieldChoices,
  TrainingFields,
} from './training-fields';

interface Props {
  participationId: number;
  organisations: { id: number; name: string }[];
  choices: TrainingFieldChoices;
}

/** A training of a participation: known from the agreement that brings it, today where none is named. */
export function RecordTrainingForm({ participationId, organisations, choices }: Props) {
  const [state, submit] = useActionState(recordTraining, null);
  const prefix = `p${participationId}-`;
  const errors = formErrors(state, TRAINING_FIELDS, TRAINING_GROUPS).map(({ field, message }) => ({
    message,
    ...(field && { field: prefix + field }),
  }));
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="participationId" value={participationId} />
      <SelectField
        key={typedIn(state, 'organisationId')}
        name="organisationId"
        id={`${prefix}organisationId`}
        label="Organisation qui la déclare"
        blank={organisations.length === 1 ? undefined : 'Choisir une organisation'}
        options={organisations.map(({ id, name }) => ({ value: String(id), label: french(name) }))}
        defaultValue={typedIn(state, 'organisationId') ?? ''}
        error={fieldMessage(state, 'organisationId')}
      />
      <TrainingFields state={state} prefix={prefix} choices={choices} />
      <TextField
        name="agreedOn"
        id={`${prefix}agreedOn`}
        label="Date de la convention ou de l’avenant (facultatif)"
        hint="La formation est connue depuis ce jour-là."
        type="date"
        defaultValue={typedIn(state, 'agreedOn') ?? ''}
        error={fieldMessage(state, 'agreedOn')}
      />
      <TextField
        name="source"
        id={`${prefix}source`}
        label="Source (facultatif)"
        maxLength={300}
        defaultValue={typedIn(state, 'source') ?? ''}
        error={fieldMessage(state, 'source')}
      />
      <SubmitButton>Enregistrer la formation</SubmitButton>
    </form>
  );
}
