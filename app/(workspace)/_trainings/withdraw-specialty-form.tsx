'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { type Option, SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { coverSpecialties } from './actions';

/** Takes back a cell that was said by mistake; what was readable on earlier days stays. */
export function WithdrawSpecialtyForm({ trainingId, cells }: { trainingId: number; cells: Option[] }) {
  const [state, submit] = useActionState(coverSpecialties, null);
  const errors = formErrors(state, ['reason']).map(({ field, message }) => ({
    message,
    ...(field && { field: 'withdraw-specialty-reason' }),
  }));
  const typed = (name: string) => typedIn(state, name) ?? '';
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      {state?.ok && <Alert tone="success" title="Retiré" announce />}
      <input type="hidden" name="trainingId" value={trainingId} />
      <SelectField
        key={`c${typed('cell')}`}
        name="cell"
        id="withdraw-specialty-cell"
        label="Ce qui est retiré"
        options={cells}
        defaultValue={typed('cell')}
      />
      <TextField
        name="reason"
        id="withdraw-specialty-reason"
        label="Motif"
        maxLength={2000}
        defaultValue={typed('reason')}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton tone="secondary">Retirer</SubmitButton>
    </form>
  );
}
