'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { CountingMode } from '@/lib/domain/vocabulary';
import { countingModeWords } from '@/lib/wording/actions';
import { capitalised } from '@/lib/wording/typography';
import { recordCountingMode } from './actions';
import { BecauseFields, prefixed } from './because-fields';

const FIELDS = ['countingMode', 'mode-src', 'mode-reason'];

/** Says how an objective counts, with the text that says so. */
export function ModeForm({
  componentId,
  modes,
  submitKey,
}: {
  componentId: string;
  modes: CountingMode[];
  submitKey: string;
}) {
  const [state, submit] = useActionState(recordCountingMode, null);
  const chosen = typedIn(state, 'countingMode');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(prefixed(state, 'mode'), FIELDS)} />
      <input type="hidden" name="componentId" value={componentId} />
      <input type="hidden" name="idempotency-key" value={submitKey} />
      <SelectField
        // A select takes a new default only when it is made anew.
        key={chosen}
        name="countingMode"
        label="Mode de comptage"
        blank="Choisir un mode"
        options={modes.map((mode) => ({ value: mode, label: capitalised(countingModeWords[mode]) }))}
        defaultValue={chosen ?? ''}
        error={fieldMessage(state, 'countingMode')}
      />
      <BecauseFields of="mode" state={state} />
      <SubmitButton>Consigner le mode de comptage</SubmitButton>
    </form>
  );
}
