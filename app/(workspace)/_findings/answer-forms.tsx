'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { french } from '@/lib/wording/typography';
import { proposeFindingAnswer, withdrawFindingAnswer } from './actions';

interface ChooseProps {
  trainingId: number;
  choices: readonly { id: number; label: string; diagnostic: string }[];
}

/** Proposes a training in front of a finding: another hand confirms it. */
export function ChooseFindingForm({ trainingId, choices }: ChooseProps) {
  const [state, submit] = useActionState(proposeFindingAnswer, null);
  const { key, ...finding } = selectOf(state, 'answered')('findingId');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Lien proposé" announce />}
      <input type="hidden" name="trainingId" value={trainingId} />
      <SelectField
        key={key}
        {...finding}
        label="Constat"
        blank="Choisir un constat"
        options={choices.map(({ id, label, diagnostic }) => ({
          value: String(id),
          label: french(`${label} (${diagnostic})`),
        }))}
      />
      <TextField
        {...fieldOf(state, 'answered')('note')}
        label="Pourquoi elle y répond (facultatif)"
        maxLength={2000}
      />
      <SubmitButton>Proposer le lien</SubmitButton>
    </form>
  );
}

/** Takes a link back, with its reason. */
export function WithdrawAnswerForm(ids: { findingId: number; trainingId: number; about: string }) {
  const { findingId, trainingId, about } = ids;
  const [state, submit] = useActionState(withdrawFindingAnswer, null);
  const prefix = `back-${findingId}-${trainingId}`;
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="findingId" value={findingId} />
      <input type="hidden" name="trainingId" value={trainingId} />
      <TextField {...fieldOf(state, prefix)('note')} label={`Motif du retrait${about}`} maxLength={2000} />
      <SubmitButton tone="secondary">Retirer le lien</SubmitButton>
    </form>
  );
}
