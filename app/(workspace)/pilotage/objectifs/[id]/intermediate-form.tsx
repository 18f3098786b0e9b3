'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { recordIntermediateTarget } from './intermediate-action';

/** Where the target should stand at the end of a year before its due date. */
export function IntermediateForm({ componentId }: { componentId: string }) {
  const [state, submit] = useActionState(recordIntermediateTarget, null);
  const field = fieldOf(state, 'step');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Cible intermédiaire enregistrée" announce />}
      <input type="hidden" name="componentId" value={componentId} />
      <TextField {...field('year')} label="À la fin de l’année" inputMode="numeric" />
      <TextField
        {...field('target')}
        label="Cible intermédiaire"
        hint="Laissez vide pour reprendre celle de cette année."
        inputMode="numeric"
      />
      <TextField {...field('datedOn')} label="Date du document" type="date" />
      <TextField {...field('src')} label="Source" maxLength={300} />
      <TextField {...field('reason')} label="Motif (facultatif)" maxLength={2000} />
      <SubmitButton>Enregistrer la cible intermédiaire</SubmitButton>
    </form>
  );
}
