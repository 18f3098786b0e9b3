'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import type { SeasonKey } from '@/lib/domain/season';
import { seasonWords } from '@/lib/wording/actions';
import { setPeerThreshold } from './actions';

export function ThresholdForm({ seasons }: { seasons: readonly SeasonKey[] }) {
  const [state, submit] = useActionState(setPeerThreshold, null);
  const field = fieldOf(state, 'threshold');
  const { key: seasonKey, ...season } = selectOf(state, 'threshold')('seasonKey', seasons.at(-1));
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Seuil enregistré" announce />}
      <SelectField
        key={seasonKey}
        {...season}
        label="Saison"
        options={seasons.map((value) => ({ value, label: seasonWords(value) }))}
      />
      <TextField
        {...field('points')}
        label="Points sous la médiane"
        hint="Par exemple : 10, ou 7,5. Vaut à partir d’aujourd’hui ; les jours passés gardent le leur."
        inputMode="decimal"
        maxLength={5}
      />
      <TextField {...field('reason')} label="Raison" maxLength={2000} />
      <SubmitButton>Enregistrer le seuil</SubmitButton>
    </form>
  );
}
