'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { LABEL_DECISIONS } from '@/lib/domain/label';
import { labelDecisionWords } from '@/lib/wording/labels';
import { capitalised } from '@/lib/wording/typography';
import { recordLabelDecision } from './actions';

const FIELDS = ['decision', 'decidedOn', 'body', 'source'];

/** What became of a file at Medicen: the service says that a label is granted only where a document does. */
export function DecisionForm({ trainingId }: { trainingId: number }) {
  const [state, submit] = useActionState(recordLabelDecision, null);
  const field = fieldOf(state);
  const { key, ...decision } = selectOf(state)('decision');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} />
      {state?.ok && <Alert tone="success" title="Suite enregistrée" announce />}
      <input type="hidden" name="trainingId" value={trainingId} />
      <SelectField
        key={key}
        {...decision}
        label="Suite"
        blank="Choisir"
        options={LABEL_DECISIONS.map((one) => ({ value: one, label: capitalised(labelDecisionWords[one]) }))}
      />
      <TextField {...field('decidedOn')} label="Le" type="date" />
      <TextField
        {...field('body')}
        label="Décidée par"
        hint="Pour un dépôt : qui l’a reçu."
        maxLength={200}
      />
      <TextField
        {...field('source')}
        label="Document qui le dit"
        hint="Courrier, compte rendu, page publique et sa date."
        maxLength={300}
      />
      <SubmitButton>Enregistrer la suite</SubmitButton>
    </form>
  );
}
