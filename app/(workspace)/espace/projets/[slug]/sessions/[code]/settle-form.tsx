'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { SEQUENCE_STARTS, type SequenceStart } from '@/lib/domain/training-session/vocabulary';
import { sequenceStartWords } from '@/lib/wording/training-sessions';
import { capitalised } from '@/lib/wording/typography';
import { setSequenceStart } from '../actions';

interface Props {
  trainingId: number;
  decided: { sequenceStart: SequenceStart | null; sequenceSource: string | null };
}

/** From when « sous un mois » runs (003:340), which the text does not say: the officer does, for every session of the training. */
export function SettleForm({ trainingId, decided }: Props) {
  const [state, submit] = useActionState(setSequenceStart, null);
  const { key, ...start } = selectOf(state)('sequenceStart', decided.sequenceStart);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['sequenceStart', 'source'])} />
      {state?.ok && <Alert tone="success" title="Point de départ enregistré" announce />}
      <input type="hidden" name="trainingId" value={trainingId} />
      <SelectField
        key={key}
        {...start}
        label="Le mois court depuis"
        hint="Vaut pour toutes les sessions de cette formation."
        blank="Choisissez un point de départ"
        options={SEQUENCE_STARTS.map((one) => ({ value: one, label: capitalised(sequenceStartWords[one]) }))}
      />
      <TextField {...fieldOf(state)('source', decided.sequenceSource)} label="Source" maxLength={300} />
      <SubmitButton tone="secondary">Enregistrer</SubmitButton>
    </form>
  );
}
