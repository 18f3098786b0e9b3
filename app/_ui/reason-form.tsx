'use client';

import { useActionState } from 'react';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import { Disclosure } from './disclosure';
import { ErrorSummary } from './error-summary';
import { formErrors } from './form-errors';
import { SubmitButton } from './submit-button';
import { TextAreaField } from './text-area-field';
import './reason-form.css';

interface Props<Result> {
  action: (previous: FormState<Result>, form: FormData) => Promise<FormState<Result>>;
  /** The field that names the thing, and its number. */
  of: { name: string; id: number };
  /** « Retirer », and which one for those who do not see the line it stands in. */
  summary: string;
  about: string;
  /** « Motif du retrait ». */
  label: string;
  hint?: string;
  /** What is said above a refusal. */
  refused: string;
  submit: string;
}

/** Takes one thing of a list back, with a reason; it waits behind its summary. */
export function ReasonForm<Result>({
  action,
  of,
  summary,
  about,
  label,
  hint,
  refused,
  ...words
}: Props<Result>) {
  const [state, submit] = useActionState(action, null);
  const id = `motif-${of.id}`;
  const error = fieldMessage(state, 'reason');
  const errors = formErrors(state).map(({ message }) => ({ message, ...(error && { field: id }) }));
  return (
    <Disclosure
      summary={
        <>
          {summary}
          <span className="fr-sr-only"> {about}</span>
        </>
      }
    >
      <form action={submit} className="app-form app-reason-form" noValidate>
        <ErrorSummary errors={errors} title={refused} />
        <input type="hidden" name={of.name} value={of.id} />
        <TextAreaField
          id={id}
          name="reason"
          label={label}
          {...(hint !== undefined && { hint })}
          error={error}
          defaultValue={typedIn(state, 'reason')}
          maxLength={2000}
        />
        <SubmitButton tone="secondary">{words.submit}</SubmitButton>
      </form>
    </Disclosure>
  );
}
