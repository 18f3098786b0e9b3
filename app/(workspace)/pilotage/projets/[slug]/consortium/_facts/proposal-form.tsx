'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { decideFactProposal } from './actions';

interface Props {
  proposalId: number;
  /** What is proposed, for those who do not see the line. */
  about: string;
}

export function ProposalForm({ proposalId, about }: Props) {
  const [state, submit] = useActionState(decideFactProposal, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="proposalId" value={proposalId} />
      <TextField
        name="reason"
        id={`proposal-${proposalId}`}
        label="Motif (demandé pour un refus)"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <div className="app-buttons">
        <SubmitButton name="accept" value="true">
          Confirmer<span className="fr-sr-only"> {about}</span>
        </SubmitButton>
        <SubmitButton name="accept" value="false" tone="secondary">
          Refuser<span className="fr-sr-only"> {about}</span>
        </SubmitButton>
      </div>
    </form>
  );
}
