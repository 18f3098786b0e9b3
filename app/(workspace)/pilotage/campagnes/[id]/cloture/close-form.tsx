'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { closeCampaign } from '../../actions';

export function CloseForm({ campaignId }: { campaignId: number }) {
  const [state, submit] = useActionState(closeCampaign, null);
  return (
    <form action={submit}>
      <ErrorSummary errors={formErrors(state)} title="La campagne n’est pas close" />
      <input type="hidden" name="campaignId" value={campaignId} />
      <p className="app-campaign-actions">
        <SubmitButton>Clore la campagne</SubmitButton>
        <a className="fr-btn fr-btn--secondary" href={`/pilotage/campagnes/${campaignId}`}>
          Ne pas clore
        </a>
      </p>
    </form>
  );
}
