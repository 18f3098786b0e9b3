'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { recordDocument } from './actions';

export function DocumentForm() {
  const [state, submit] = useActionState(recordDocument, null);
  const field = fieldOf(state, 'document');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Document enregistré" announce />}
      <TextField
        {...field('key')}
        label="Repère"
        hint="Par lequel on le cite : « 005 », et « 005:12 » pour sa ligne 12."
        maxLength={20}
      />
      <TextField {...field('title')} label="Titre" maxLength={300} />
      <TextField {...field('datedOn')} label="Daté de" hint="Une année, un mois ou un jour." />
      <CheckboxField
        id="document-inferred"
        name="inferred"
        label="La date est déduite : le document n’en porte pas"
      />
      <TextField {...field('note')} label="Note (facultatif)" maxLength={2000} />
      <SubmitButton>Enregistrer le document</SubmitButton>
    </form>
  );
}
