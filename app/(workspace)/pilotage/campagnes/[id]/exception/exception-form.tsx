'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { grantException } from '../../actions';

const FIELDS = ['endsOn', 'reason'];

interface Props {
  sectionId: number;
  first: string;
  proposed: string;
  longest: string;
  longestWords: string;
}

export function ExceptionForm({ sectionId, first, proposed, longest, longestWords }: Props) {
  const [state, submit] = useActionState(grantException, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} title="L’exception n’est pas accordée" />
      <input type="hidden" name="sectionId" value={sectionId} />
      <TextField
        name="endsOn"
        label="Dernier jour"
        hint={`Soixante jours au plus : jusqu’au ${longestWords}.`}
        type="date"
        min={first}
        max={longest}
        defaultValue={typedIn(state, 'endsOn') ?? proposed}
        error={fieldMessage(state, 'endsOn')}
      />
      <TextAreaField
        name="reason"
        label="Motif"
        hint="Le consortium le lira ; il reste au journal avec votre nom."
        maxLength={2000}
        defaultValue={typedIn(state, 'reason')}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>Accorder l’exception</SubmitButton>
    </form>
  );
}
