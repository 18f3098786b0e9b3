import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { campaignBoard } from '@/lib/campaign/campaign-board';
import { campaignChoices } from '@/lib/campaign/campaigns';
import { idOf } from '@/lib/domain/id';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import '../../campaigns.css';
import { CorrectionForm } from './correction-form';

export default async function CorrectCampaignPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor();
  const campaignId = idOf(id) ?? notFound();
  const now = requestNow();
  const { campaign, actions, rows, mayAnnul } = await found(campaignBoard(read(), actor, now, campaignId));
  if (!mayAnnul || campaign.stage === 'closed') notFound();
  const choices = await found(campaignChoices(read(), actor, now));
  const typed = rows.some((row) => row.begun);
  return (
    <>
      <PageHeader
        title="Corriger la campagne"
        tab={`${campaign.label} – Corriger la campagne`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Campagnes', href: '/pilotage/campagnes' },
          { label: campaign.label, href: `/pilotage/campagnes/${campaign.id}` },
        ]}
        context={campaign.label}
        lead={`Son nom, sa période, son jour d’observation et ses actions se corrigent tant qu’aucun volet n’est envoyé. Elle observe ${campaign.period} au ${formatDay(campaign.observedOn)}.`}
      />
      <p>
        Les volets d’une action retirée sont dispensés, leurs brouillons gardés et leurs auteurs prévenus ;
        ceux d’une action ajoutée sont demandés.
        {typed &&
          ` Des valeurs sont déjà saisies pour ${campaign.period} : la période ne change plus. Pour une autre, annulez la campagne et ouvrez-en une.`}
      </p>
      <CorrectionForm
        campaign={campaign}
        chosen={actions.map(({ key }) => key)}
        periods={choices.periods}
        actions={choices.actions}
      />
    </>
  );
}
