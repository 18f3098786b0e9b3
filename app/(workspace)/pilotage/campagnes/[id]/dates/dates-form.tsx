'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { changeCampaign } from '../../actions';

const FIELDS = ['dueOn', 'closesOn', 'reason'];

export function DatesForm({ campaign }: { campaign: { id: number; dueOn: string; closesOn: string } }) {
  const [state, submit] = useActionState(changeCampaign, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} title="Les dates n’ont pas changé" />
      <input type="hidden" name="campaignId" value={campaign.id} />
      <TextField
        name="dueOn"
        label="Échéance"
        hint="À 23 h 59, heure de Paris."
        type="date"
        defaultValue={typedIn(state, 'dueOn') ?? campaign.dueOn}
        error={fieldMessage(state, 'dueOn')}
      />
      <TextField
        name="closesOn"
        label="Clôture"
        hint="Le dernier jour de saisie."
        type="date"
        defaultValue={typedIn(state, 'closesOn') ?? campaign.closesOn}
        error={fieldMessage(state, 'closesOn')}
      />
      <TextAreaField
        name="reason"
        label="Motif"
        hint="Il reste au journal."
        maxLength={2000}
        defaultValue={typedIn(state, 'reason')}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>Changer les dates</SubmitButton>
    </form>
  );
}
