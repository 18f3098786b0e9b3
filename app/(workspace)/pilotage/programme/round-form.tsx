'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import type { ProgrammeFrame } from '@/lib/programme/programme-frame';
import { seasonWords } from '@/lib/wording/actions';
import { recordIntakeRound } from './actions';

export function RoundForm({ seasons }: { seasons: ProgrammeFrame['seasons'][number]['key'][] }) {
  const [state, submit] = useActionState(recordIntakeRound, null);
  const field = fieldOf(state, 'round');
  const { key: seasonKey, ...season } = selectOf(state, 'round')('seasonKey', seasons.at(-1));
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Relève enregistrée" announce />}
      <SelectField
        key={seasonKey}
        {...season}
        label="Saison"
        options={seasons.map((value) => ({ value, label: seasonWords(value) }))}
      />
      <TextField
        {...field('number')}
        label="Numéro de la relève"
        hint="Un numéro déjà enregistré corrige ses dates."
        inputMode="numeric"
      />
      <TextField {...field('opensOn')} label="Ouverture (facultatif)" type="date" />
      <TextField {...field('cutoffOn')} label="Dépôt jusqu’au (facultatif)" type="date" />
      <TextField {...field('src')} label="Source" maxLength={300} />
      <TextField {...field('note')} label="Note (facultatif)" maxLength={2000} />
      <SubmitButton>Enregistrer la relève</SubmitButton>
    </form>
  );
}
