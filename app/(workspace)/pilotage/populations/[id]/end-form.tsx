'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { french } from '@/lib/wording/typography';
import { supersedePopulation } from '../actions';

interface Props {
  seriesId: number;
  successors: readonly { id: number; title: string }[];
}

/** From today it stands no more; what was read of it before stays. */
export function EndForm({ seriesId, successors }: Props) {
  const [state, submit] = useActionState(supersedePopulation, null);
  const { key, ...successor } = selectOf(state)('successorId');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['successorId', 'reason'])} />
      {state?.ok && <Alert tone="success" title="Enregistré" announce />}
      <input type="hidden" name="seriesId" value={seriesId} />
      <SelectField
        key={key}
        {...successor}
        label="Population qui prend sa place"
        blank="Aucune : elle a été chargée par erreur"
        options={successors.map(({ id, title }) => ({ value: String(id), label: french(title) }))}
      />
      <TextField {...fieldOf(state)('reason')} label="Motif" maxLength={2000} />
      <SubmitButton tone="secondary">Enregistrer</SubmitButton>
    </form>
  );
}
