import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { campaignBoard } from '@/lib/campaign/campaign-board';
import { idOf } from '@/lib/domain/id';
import { read } from '@/lib/store';
import { deadlineWords } from '@/lib/wording/deadlines';
import '../../campaigns.css';
import { DatesForm } from './dates-form';

export default async function CampaignDatesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor();
  const campaignId = idOf(id) ?? notFound();
  const { campaign, mayAdjust } = await found(campaignBoard(read(), actor, requestNow(), campaignId));
  if (!mayAdjust || campaign.stage === 'closed' || campaign.stage === 'withdrawn') notFound();
  return (
    <>
      <PageHeader
        title="Changer les dates"
        tab={`${campaign.label} – Changer les dates`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Campagnes', href: '/pilotage/campagnes' },
          { label: campaign.label, href: `/pilotage/campagnes/${campaign.id}` },
        ]}
        context={campaign.label}
        lead={`Échéance le ${deadlineWords(campaign.dueOn)}. Clôture le ${deadlineWords(campaign.closesOn)}.`}
      />
      <p>
        La période et la date d’observation se corrigent à part, tant que rien n’est envoyé. Le retard de
        chaque rapport se compte à partir de la nouvelle échéance. Les dates d’avant et le motif restent au{' '}
        <a href={`/journal?subject=campaign:${campaign.id}`}>journal de la campagne</a>.
      </p>
      <DatesForm campaign={campaign} />
    </>
  );
}
