import { notFound } from 'next/navigation';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { campaignBoard } from '@/lib/campaign/campaign-board';
import { idOf } from '@/lib/domain/id';
import { read } from '@/lib/store';
import { counted } from '@/lib/wording/plural';
import '../../campaigns.css';
import { AnnulForm } from './annul-form';

export default async function AnnulCampaignPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor();
  const campaignId = idOf(id) ?? notFound();
  const { campaign, rows, mayAnnul } = await found(campaignBoard(read(), actor, requestNow(), campaignId));
  if (!mayAnnul) notFound();
  const begun = rows.filter((row) => row.begun);
  const projects = [...new Set(begun.map(({ acronym }) => acronym))];
  return (
    <>
      <PageHeader
        title="Annuler la campagne"
        tab={`${campaign.label} – Annuler la campagne`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Campagnes', href: '/pilotage/campagnes' },
          { label: campaign.label, href: `/pilotage/campagnes/${campaign.id}` },
        ]}
        context={`${campaign.label} · période ${campaign.period}`}
        lead="Pour une campagne ouverte par erreur. C’est possible tant qu’aucun volet n’est envoyé, et ne se défait pas : son nom et son jour d’observation sont libres pour une autre."
      />
      {begun.length > 0 && (
        <Alert tone="warning" title={counted(begun.length, 'volet est commencé', 'volets sont commencés')}>
          <p>
            {projects.join(', ')}. Ces brouillons sont gardés, mais ne passent pas dans une autre campagne ;
            leurs auteurs sont prévenus par courriel, avec le motif.
          </p>
        </Alert>
      )}
      <p>
        {counted(rows.length, 'volet quitte', 'volets quittent')} les listes, la couverture et les rappels à
        partir d’aujourd’hui. Les jours entre l’ouverture et aujourd’hui se lisent comme ils étaient connus.
      </p>
      <AnnulForm campaignId={campaign.id} />
    </>
  );
}
