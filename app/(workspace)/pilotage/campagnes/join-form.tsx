'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { fieldMessage } from '@/app/_web/form-state';
import type { JoinableCampaign } from '@/lib/campaign/joinable-campaigns';
import { joinCampaign } from './actions';
import { ActionsField } from './actions-field';

/** Opens for one's own actions a campaign that is open already: same period, same dates, one report a project. */
export function JoinForm({ campaign: { id, label, actions } }: { campaign: JoinableCampaign }) {
  const [state, submit] = useActionState(joinCampaign, null);
  const field = `actions-${id}`;
  const wrong = state?.ok === false ? state.fields.find(({ path }) => path.startsWith('actionKeys')) : null;
  const error = fieldMessage(state, wrong?.path ?? 'actionKeys');
  const own = actions.length === 1 ? actions.map(({ key }) => key) : [];
  const ticked = state?.ok === false ? (state.typed?.actionKeys ?? []) : own;
  const errors = formErrors(state).map(({ message }) => ({ message, ...(wrong && { field }) }));
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} title="La campagne n’a pas changé" />
      <input type="hidden" name="campaignId" value={id} />
      <ActionsField id={field} actions={actions} chosen={ticked} error={error} />
      <SubmitButton>
        Étendre à ces actions<span className="fr-sr-only"> : {label}</span>
      </SubmitButton>
    </form>
  );
}
