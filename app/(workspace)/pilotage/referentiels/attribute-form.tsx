'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import type { FrameworkKey } from '@/lib/domain/framework/vocabulary';
import { french } from '@/lib/wording/typography';
import { attributeFramework } from './actions';

interface Props {
  framework: FrameworkKey;
  titles: string[];
  /** The one that it has today; blank: none. */
  title: string;
  today: string;
}

/** Which printed title a table without one has, from a day on. */
export function AttributeForm({ framework, titles, title, today }: Props) {
  const [state, submit] = useActionState(attributeFramework, null);
  const field = fieldOf(state, framework);
  const { key, ...chosen } = selectOf(state, framework)('title', title);
  const errors = formErrors(state, ['title', 'effectiveOn', 'source', 'reason']).map((error) => ({
    ...error,
    ...(error.field && { field: `${framework}-${error.field}` }),
  }));
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      {state?.ok && <Alert tone="success" title="Décision enregistrée" announce />}
      <input type="hidden" name="framework" value={framework} />
      <SelectField
        key={key}
        {...chosen}
        label="Titre"
        blank="Non tranché"
        options={titles.map((one) => ({ value: one, label: french(one) }))}
      />
      <TextField {...field('effectiveOn', today)} label="À partir du" type="date" />
      <TextField {...field('source')} label="Document ou réponse (facultatif)" maxLength={300} />
      <TextField {...field('reason')} label="Motif" maxLength={2000} />
      <SubmitButton tone="secondary">Enregistrer la décision</SubmitButton>
    </form>
  );
}
