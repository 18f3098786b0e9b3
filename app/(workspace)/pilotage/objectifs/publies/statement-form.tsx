'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import type { ObjectiveChoices } from '@/lib/objective/objective-choices';
import { seasonWords } from '@/lib/wording/actions';
import { french } from '@/lib/wording/typography';
import { recordStatement } from './actions';

export function StatementForm({ choices }: { choices: ObjectiveChoices }) {
  const [state, submit] = useActionState(recordStatement, null);
  const field = fieldOf(state, 'statement');
  const { key: actionKey, ...action } = selectOf(state, 'statement')('actionKey');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Déclaration enregistrée" announce />}
      <SelectField
        key={actionKey}
        {...action}
        label="Action"
        blank="Tout le programme"
        options={choices.actions.map(({ season, key, number, title }) => ({
          value: `${season} ${key}`,
          label: `${seasonWords(season)}, n°\u00a0${number} – ${french(title)}`,
        }))}
      />
      <TextField {...field('text')} label="Ce qui est dit" maxLength={2000} />
      <TextField {...field('datedOn')} label="Datée du" type="date" />
      <TextField
        {...field('source')}
        label="Source"
        hint="La page ou le document, avec son adresse."
        maxLength={300}
      />
      <TextField {...field('note')} label="Note (facultatif)" maxLength={2000} />
      <SubmitButton>Enregistrer la déclaration</SubmitButton>
    </form>
  );
}
