'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { type Option, SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';

/** What an event of a training asks beside its day and its reason. */
export interface LifeField {
  name: 'title' | 'organisationId' | 'regionCode' | 'places' | 'successorId';
  label: string;
  hint?: string;
  /** A choice; without it, a text. */
  options?: Option[];
}

interface Props {
  // Several commands answer differently; a form shows only that they answered.
  action: (state: FormState<never>, form: FormData) => Promise<FormState<unknown>>;
  /** Tells the ids of the forms of the page apart. */
  prefix: string;
  trainingId: number;
  seen: number;
  dayLabel: string;
  dayHint?: string;
  fields?: LifeField[];
  submit: string;
}

/** What happens to a training on a day, past, today or to come. */
export function LifeForm({
  action,
  prefix,
  trainingId,
  seen,
  dayLabel,
  dayHint,
  fields = [],
  submit,
}: Props) {
  const [state, send] = useActionState<FormState<unknown>, FormData>(
    (before, form) => action(before as FormState<never>, form),
    null,
  );
  const id = (name: string) => `${prefix}-${name}`;
  const names = [...fields.map(({ name }) => name), 'effectiveOn', 'reason'];
  const errors = formErrors(state, names).map(({ field, message }) => ({
    message,
    ...(field && { field: id(field) }),
  }));
  const typed = (name: string) => typedIn(state, name) ?? '';
  return (
    <form action={send} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      {state?.ok && <Alert tone="success" title="Enregistré" announce />}
      <input type="hidden" name="trainingId" value={trainingId} />
      <input type="hidden" name="seen" value={seen} />
      {fields.map(({ name, label, hint, options }) =>
        options ? (
          <SelectField
            key={`${name}${typed(name)}`}
            name={name}
            id={id(name)}
            label={label}
            hint={hint}
            blank="Choisir"
            options={options}
            defaultValue={typed(name)}
            error={fieldMessage(state, name)}
          />
        ) : (
          <TextField
            key={name}
            name={name}
            id={id(name)}
            label={label}
            hint={hint}
            inputMode={name === 'places' ? 'numeric' : undefined}
            maxLength={name === 'places' ? undefined : 300}
            defaultValue={typed(name)}
            error={fieldMessage(state, name)}
          />
        ),
      )}
      <TextField
        name="effectiveOn"
        id={id('effectiveOn')}
        label={dayLabel}
        hint={dayHint}
        type="date"
        defaultValue={typed('effectiveOn')}
        error={fieldMessage(state, 'effectiveOn')}
      />
      <TextField
        name="reason"
        id={id('reason')}
        label="Motif"
        maxLength={2000}
        defaultValue={typed('reason')}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton tone="secondary">{submit}</SubmitButton>
    </form>
  );
}
