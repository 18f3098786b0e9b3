'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { decideTrainingProposal } from './actions';

/** The officer's answer to what a consortium asks of a committed training. */
export function ProposalForm({ proposalId }: { proposalId: number }) {
  const [state, submit] = useActionState(decideTrainingProposal, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="proposalId" value={proposalId} />
      <TextField
        name="reason"
        id="proposal-reason"
        label="Motif (obligatoire pour refuser)"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton name="answer" value="accept">
        Accepter
      </SubmitButton>{' '}
      <SubmitButton name="answer" value="refuse" tone="secondary">
        Refuser
      </SubmitButton>
    </form>
  );
}
