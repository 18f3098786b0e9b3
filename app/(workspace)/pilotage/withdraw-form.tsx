'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';

type Withdrawal = FormState<{ withdrawn: true }>;

interface Props {
  action: (state: Withdrawal, form: FormData) => Promise<Withdrawal>;
  id: number;
  /** The kind of thing, where the action takes back several. */
  thing?: string;
  version?: number;
  /** « le projet », « l’organisation »: what is taken back. */
  what: string;
  /** The page to go to once it is withdrawn, where its own is no more. */
  back?: string;
}

/** Takes back what was recorded by mistake; the refusal says what depends on it. */
export function WithdrawForm({ action, id, thing, version, what, back }: Props) {
  const [state, submit] = useActionState(action, null);
  const field = thing ? `reason-${thing}-${id}` : `reason-${id}`;
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} title="Rien n’a été retiré" />
      <input type="hidden" name="id" value={id} />
      {thing && <input type="hidden" name="thing" value={thing} />}
      {back && <input type="hidden" name="back" value={back} />}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <TextField
        name="reason"
        id={field}
        label="Motif du retrait"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton tone="secondary">Retirer {what}</SubmitButton>
    </form>
  );
}
