'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { AMOUNT_KINDS } from '@/lib/domain/vocabulary';
import { amountWords } from '@/lib/wording/projects';
import { recordAmount } from '../actions';

export function AmountForm({ projectId }: { projectId: number }) {
  const [state, submit] = useActionState(recordAmount, null);
  const typed = (name: string) => typedIn(state, name) ?? '';
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Montant enregistré" announce />}
      <ConfirmFields state={state} />
      <input type="hidden" name="projectId" value={projectId} />
      <SelectField
        key={`k${typed('kind')}`}
        name="kind"
        id="amount-kind"
        label="Montant"
        options={AMOUNT_KINDS.map((kind) => ({ value: kind, label: amountWords[kind].label }))}
        defaultValue={typed('kind')}
        error={fieldMessage(state, 'kind')}
      />
      <TextField
        name="cents"
        id="amount-cents"
        label="Euros"
        hint="Par exemple : 4 043 200, « 4 043 200,00 € » ou « 55,5 M€ »."
        defaultValue={typed('cents')}
        error={fieldMessage(state, 'cents')}
      />
      <TextField
        name="datedOn"
        id="amount-dated"
        label="Date du document"
        type="date"
        defaultValue={typed('datedOn')}
        error={fieldMessage(state, 'datedOn')}
      />
      <TextField
        name="source"
        id="amount-source"
        label="Source"
        hint="La convention, l’annonce ou le relevé qui le dit."
        maxLength={300}
        defaultValue={typed('source')}
        error={fieldMessage(state, 'source')}
      />
      <SubmitButton>Enregistrer le montant</SubmitButton>
    </form>
  );
}
