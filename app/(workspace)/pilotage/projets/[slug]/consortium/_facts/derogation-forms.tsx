'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { french } from '@/lib/wording/typography';
import { ToldFields } from '../../../../../_consortium/told-fields';
import { cancelConsortiumFact, grantDerogation, revokeDerogation } from './actions';

interface GrantProps {
  projectId: number;
  actions: ConsortiumForms['derogable'];
  today: string;
}

export function GrantDerogationForm({ projectId, actions, today }: GrantProps) {
  const [state, submit] = useActionState(grantDerogation, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Dérogation enregistrée" announce />}
      <input type="hidden" name="projectId" value={projectId} />
      <SelectField
        key={typedIn(state, 'actionKey')}
        name="actionKey"
        id="grant-action"
        label="Action"
        options={actions.map(({ key, number, title }) => ({
          value: key,
          label: french(`N° ${number} – ${title}`),
        }))}
        defaultValue={typedIn(state, 'actionKey') ?? actions[0]?.key ?? ''}
        error={fieldMessage(state, 'actionKey')}
      />
      <ToldFields
        state={state}
        prefix="grant"
        today={today}
        day="Accordée par le Comité de pilotage le"
        must="source"
      />
      <TextField
        name="endsOn"
        id="grant-ends"
        label="Dernier jour (facultatif)"
        hint="Sans date, elle vaut jusqu’à ce qu’elle soit levée."
        type="date"
        defaultValue={typedIn(state, 'endsOn') ?? ''}
        error={fieldMessage(state, 'endsOn')}
      />
      <SubmitButton>Enregistrer la dérogation</SubmitButton>
    </form>
  );
}

interface RevokeProps {
  derogationId: number;
  today: string;
}

/** Lifted from a day on, or never granted at all. */
export function RevokeDerogationForm({ derogationId, today }: RevokeProps) {
  const [state, submit] = useActionState(revokeDerogation, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="derogationId" value={derogationId} />
      <ToldFields
        state={state}
        prefix={`revoke-${derogationId}`}
        today={today}
        day="Levée à partir du"
        must="reason"
      />
      <SubmitButton tone="secondary">Lever la dérogation</SubmitButton>
    </form>
  );
}

export function CancelDerogationForm({ derogationId }: { derogationId: number }) {
  const [state, submit] = useActionState(cancelConsortiumFact, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="fact" value="derogation" />
      <input type="hidden" name="id" value={derogationId} />
      <TextField
        name="reason"
        id={`cancel-derogation-${derogationId}`}
        label="Motif du retrait"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton tone="secondary">Retirer, enregistrée par erreur</SubmitButton>
    </form>
  );
}
