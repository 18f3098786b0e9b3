'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { refuseException } from '../../actions';

/** The other answer to a request, with its sentence. */
export function RefuseForm({ requestId }: { requestId: number }) {
  const [state, submit] = useActionState(refuseException, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary
        errors={formErrors(state, ['reason']).map((error) => ({ ...error, field: 'refusal' }))}
        title="Le refus n’est pas enregistré"
      />
      <input type="hidden" name="requestId" value={requestId} />
      <TextAreaField
        name="reason"
        id="refusal"
        label="Pourquoi non"
        hint="Le consortium le lira, par message et sur son rapport."
        maxLength={2000}
        defaultValue={typedIn(state, 'reason')}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton tone="secondary">Refuser l’exception</SubmitButton>
    </form>
  );
}
