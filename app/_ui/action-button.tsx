'use client';

import { useActionState, useId } from 'react';
import type { FormState } from '@/app/_web/form-state';
import { ProveAgain } from './prove-again';
import { SubmitButton } from './submit-button';

interface Props<Result> {
  action: (previous: FormState<Result>, form: FormData) => Promise<FormState<Result>>;
  /** What the button sends besides itself. */
  values: Readonly<Record<string, string>>;
  label: string;
  /** Said after the label to those who do not see the line it stands in. */
  about?: string;
  tone?: 'primary' | 'secondary' | 'tertiary';
}

/** A form of one button. Its refusal is said beside it. */
export function ActionButton<Result>({ action, values, label, about, tone = 'tertiary' }: Props<Result>) {
  const [state, submit] = useActionState(action, null);
  const id = useId();
  return (
    <form action={submit} aria-describedby={state?.ok === false ? id : undefined}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ProveAgain state={state} />
      <SubmitButton tone={tone}>
        {label}
        {about && <span className="fr-sr-only"> {about}</span>}
      </SubmitButton>
      {state?.ok === false && (
        <p id={id} className="fr-message fr-message--error" role="alert">
          {state.message}
        </p>
      )}
    </form>
  );
}
