'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { recordSeason } from './actions';

export function SeasonForm() {
  const [state, submit] = useActionState(recordSeason, null);
  const field = fieldOf(state, 'season');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Saison enregistrée" announce />}
      <TextField {...field('number')} label="Numéro de la saison" inputMode="numeric" />
      <TextField
        {...field('openedOn')}
        label="Ouverte en (facultatif)"
        hint="Une année, un mois ou un jour : 2027, 2027-01 ou 2027-01-15."
      />
      <TextField {...field('src')} label="Source" maxLength={300} />
      <TextField {...field('note')} label="Note (facultatif)" maxLength={2000} />
      <SubmitButton>Enregistrer la saison</SubmitButton>
    </form>
  );
}
