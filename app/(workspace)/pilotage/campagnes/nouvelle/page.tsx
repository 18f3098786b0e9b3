import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { campaignChoices } from '@/lib/campaign/campaigns';
import { proposedDates } from '@/lib/domain/campaign-opening';
import { read } from '@/lib/store';
import { proposedLabel } from '@/lib/wording/campaigns';
import '../campaigns.css';
import { CampaignForm } from './campaign-form';

export default async function NewCampaignPage() {
  const actor = await requireActor();
  const now = requestNow();
  const choices = await found(campaignChoices(read(), actor, now));
  const dates = proposedDates(now.day);
  const period = choices.periods.find(({ id }) => id === choices.currentPeriod);
  return (
    <>
      <PageHeader
        title="Ouvrir une campagne"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Campagnes', href: '/pilotage/campagnes' },
        ]}
        lead="Une campagne demande à chaque projet un rapport : les chiffres d’une période, tels qu’ils sont connus à une date d’observation."
      />
      <CampaignForm
        choices={choices}
        proposed={{
          ...dates,
          label: period ? proposedLabel(period, dates.observedOn) : '',
          periodId: period ? String(period.id) : '',
          actionKeys: choices.actions.map(({ key }) => key),
        }}
      />
    </>
  );
}
