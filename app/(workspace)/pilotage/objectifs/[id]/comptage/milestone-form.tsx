'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { isRealDay } from '@/lib/domain/time';
import { recordMilestone } from './actions';

const FIELDS = ['reachedOn', 'evidence'];

interface Props {
  componentId: string;
  reachedOn: string | null;
  today: string;
}

/** Records that a milestone is reached, with its proof, or takes it back. */
export function MilestoneForm({ componentId, reachedOn, today }: Props) {
  const [state, submit] = useActionState(recordMilestone, null);
  const day = typedIn(state, 'reachedOn') ?? reachedOn ?? '';
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} />
      {state?.ok && (
        <Alert tone="success" title="Constat enregistré" announce>
          <p>Il vaut dès aujourd’hui ; les jours passés se lisent comme avant.</p>
        </Alert>
      )}
      <input type="hidden" name="componentId" value={componentId} />
      <TextField
        name="reachedOn"
        label="Atteint le"
        hint="Le jour où le jalon a été atteint : aujourd’hui ou un jour passé."
        // A date field cannot hold a day that does not exist: what was typed is given back as text.
        type={day === '' || isRealDay(day) ? 'date' : 'text'}
        max={today}
        defaultValue={day}
        error={fieldMessage(state, 'reachedOn')}
      />
      <TextField
        name="evidence"
        label="Preuve"
        hint="Un document daté ou une adresse ; pour un retrait, ce qui le justifie. Public."
        maxLength={1000}
        defaultValue={typedIn(state, 'evidence')}
        error={fieldMessage(state, 'evidence')}
      />
      <SubmitButton name="step" value="reached">
        Enregistrer le constat
      </SubmitButton>
      {reachedOn !== null && (
        <SubmitButton name="step" value="take-back" tone="secondary">
          Retirer le constat
        </SubmitButton>
      )}
    </form>
  );
}
