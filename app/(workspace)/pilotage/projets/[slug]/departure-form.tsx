'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { OpenDeparture } from '@/lib/project/left-behind';
import { concludeDeparture } from '../actions';
import { LeftFields } from './left-fields';

interface Props {
  projectId: number;
  departure: OpenDeparture;
  members: { id: number; name: string }[];
}

/** What becomes of what a member left behind, said after its departure. */
export function DepartureForm({ projectId, departure, members }: Props) {
  const [state, submit] = useActionState(concludeDeparture, null);
  const prefix = `left-${departure.organisationId}`;
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Suites enregistrées" announce />}
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="organisationId" value={departure.organisationId} />
      <LeftFields prefix={prefix} things={departure.things} members={members} state={state} />
      <TextField
        name="reason"
        id={`${prefix}-reason`}
        label="Motif ou document (facultatif)"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>Enregistrer les suites</SubmitButton>
    </form>
  );
}
