'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { CampaignAction, CampaignChoices } from '@/lib/campaign/campaigns';
import { formatDay } from '@/lib/wording/dates';
import { correctCampaign } from '../../actions';
import { ActionsField } from '../../actions-field';

const FIELDS = ['label', 'periodId', 'observedOn', 'actionKeys', 'reason'];

interface Props {
  campaign: { id: number; label: string; periodId: number; observedOn: string };
  chosen: readonly string[];
  periods: CampaignChoices['periods'];
  actions: readonly CampaignAction[];
}

export function CorrectionForm({ campaign, chosen, periods, actions }: Props) {
  const [state, submit] = useActionState(correctCampaign, null);
  const ticked = state?.ok === false ? (state.typed?.actionKeys ?? []) : chosen;
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} title="La campagne n’est pas corrigée" />
      <input type="hidden" name="campaignId" value={campaign.id} />
      <TextField
        name="label"
        label="Nom de la campagne"
        maxLength={120}
        defaultValue={typedIn(state, 'label') ?? campaign.label}
        error={fieldMessage(state, 'label')}
      />
      <SelectField
        name="periodId"
        label="Période"
        options={periods.map((period) => ({
          value: String(period.id),
          label: `${period.label} (${formatDay(period.startsOn)} – ${formatDay(period.endsOn)})`,
        }))}
        defaultValue={typedIn(state, 'periodId') ?? String(campaign.periodId)}
        error={fieldMessage(state, 'periodId')}
      />
      <TextField
        name="observedOn"
        label="Date d’observation"
        type="date"
        defaultValue={typedIn(state, 'observedOn') ?? campaign.observedOn}
        error={fieldMessage(state, 'observedOn')}
      />
      <ActionsField actions={actions} chosen={ticked} error={fieldMessage(state, 'actionKeys')} />
      <TextAreaField
        name="reason"
        label="Motif"
        hint="Il reste au journal ; les consortiums dispensés le liront."
        maxLength={2000}
        defaultValue={typedIn(state, 'reason')}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>Corriger la campagne</SubmitButton>
    </form>
  );
}
