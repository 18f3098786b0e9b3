'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { ToldFields } from '../../../../../_consortium/told-fields';
import { recordApplication } from './actions';

interface Props {
  participationId: number;
  /** The day that is recorded; null: none is. */
  appliedOn: string | null;
}

export function ApplicationForm({ participationId, appliedOn }: Props) {
  const [state, submit] = useActionState(recordApplication, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Date de candidature enregistrée" announce />}
      <input type="hidden" name="participationId" value={participationId} />
      <ToldFields
        state={state}
        prefix={`applied-${participationId}`}
        today={appliedOn ?? ''}
        day="Candidature reçue le"
        dayName="appliedOn"
        must="source"
      />
      <SubmitButton>Enregistrer la date</SubmitButton>
    </form>
  );
}
