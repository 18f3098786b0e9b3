'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { cancelProjectEvent } from '../actions';

interface Props {
  projectId: number;
  version: number;
  eventId: number;
}

export function CancelEventForm({ projectId, version, eventId }: Props) {
  const [state, submit] = useActionState(cancelProjectEvent, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} title="Rien n’a été annulé" />
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="eventId" value={eventId} />
      <TextField
        name="reason"
        id={`cancel-${eventId}`}
        label="Motif de l’annulation"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason') ?? fieldMessage(state, 'eventId')}
      />
      <SubmitButton tone="secondary">Annuler cet événement</SubmitButton>
    </form>
  );
}
