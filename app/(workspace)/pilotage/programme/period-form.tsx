'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { RECORDED_KINDS } from '@/lib/domain/period';
import { periodKindWords } from '@/lib/wording/periods';
import { capitalised } from '@/lib/wording/typography';
import { recordPeriod } from './actions';

export function PeriodForm() {
  const [state, submit] = useActionState(recordPeriod, null);
  const field = fieldOf(state, 'period');
  const { key, ...kind } = selectOf(state, 'period')('kind', 'academic_year');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Année enregistrée" announce />}
      <SelectField
        key={key}
        {...kind}
        label="Nature"
        options={RECORDED_KINDS.map((value) => ({ value, label: capitalised(periodKindWords[value]) }))}
      />
      <TextField
        {...field('year')}
        label="Année"
        hint="Universitaire : celle de la rentrée, 2028 pour 2028-2029 (du 1er septembre au 31 août). Civile : du 1er janvier au 31 décembre."
        inputMode="numeric"
      />
      <SubmitButton>Enregistrer l’année</SubmitButton>
    </form>
  );
}
