'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { recordPeriod } from './actions';

export function PeriodForm() {
  const [state, submit] = useActionState(recordPeriod, null);
  const field = fieldOf(state, 'period');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Année universitaire enregistrée" announce />}
      <TextField
        {...field('year')}
        label="Année de la rentrée"
        hint="2028 pour 2028-2029, du 1er septembre au 31 août."
        inputMode="numeric"
      />
      <SubmitButton>Enregistrer l’année</SubmitButton>
    </form>
  );
}
