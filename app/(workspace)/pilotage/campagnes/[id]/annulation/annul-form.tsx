'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { annulCampaign } from '../../actions';

export function AnnulForm({ campaignId }: { campaignId: number }) {
  const [state, submit] = useActionState(annulCampaign, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['reason'])} title="La campagne n’est pas annulée" />
      <input type="hidden" name="campaignId" value={campaignId} />
      <TextAreaField
        name="reason"
        label="Motif"
        hint="Les consortiums le liront ; il reste au journal avec votre nom."
        maxLength={2000}
        defaultValue={typedIn(state, 'reason')}
        error={fieldMessage(state, 'reason')}
      />
      <p className="app-campaign-actions">
        <SubmitButton>Annuler la campagne</SubmitButton>
        <a className="fr-btn fr-btn--secondary" href={`/pilotage/campagnes/${campaignId}`}>
          La garder
        </a>
      </p>
    </form>
  );
}
