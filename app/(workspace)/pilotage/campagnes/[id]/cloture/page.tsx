import { notFound } from 'next/navigation';
import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { campaignBoard } from '@/lib/campaign/campaign-board';
import { idOf } from '@/lib/domain/id';
import { ENTERABLE } from '@/lib/domain/section';
import { read } from '@/lib/store';
import { boardStateWords } from '@/lib/wording/campaigns';
import { deadlineWords } from '@/lib/wording/deadlines';
import { counted } from '@/lib/wording/plural';
import '../../campaigns.css';
import { CloseForm } from './close-form';

export default async function CloseCampaignPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor();
  const campaignId = idOf(id) ?? notFound();
  const { campaign, rows, mayManage } = await found(
    campaignBoard(read(), actor, requestNow(), campaignId, { sort: 'project' }),
  );
  if (!mayManage || campaign.stage === 'closed' || campaign.stage === 'withdrawn') notFound();
  const unsent = rows.filter(({ status }) => ENTERABLE.includes(status));
  const reports = [...new Set(unsent.map(({ reportId }) => reportId))].length;
  const projects = [...new Set(unsent.map(({ acronym }) => acronym))];
  return (
    <>
      <PageHeader
        title="Clore la campagne"
        tab={`${campaign.label} – Clore la campagne`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Campagnes', href: '/pilotage/campagnes' },
          { label: campaign.label, href: `/pilotage/campagnes/${campaign.id}` },
        ]}
        context={campaign.label}
        lead={`Elle se clôt d’elle-même après le ${deadlineWords(campaign.closesOn)}. La clore maintenant ne se défait pas.`}
      />
      {unsent.length > 0 ? (
        <Alert
          tone="warning"
          title={`${counted(reports, 'rapport n’est pas envoyé', 'rapports ne sont pas envoyés')}`}
        >
          <p>{projects.join(', ')}.</p>
          <p>
            {counted(unsent.length, 'volet sera verrouillé', 'volets seront verrouillés')} : ni saisie ni
            envoi sans exception. Ce qui y est saisi est gardé, et ne compte dans aucun chiffre tant que ce
            n’est pas envoyé.
          </p>
        </Alert>
      ) : (
        <Alert title="Tous les rapports sont envoyés">
          <p>La clôture n’empêche ni de valider, ni de retourner un volet.</p>
        </Alert>
      )}
      {unsent.length > 0 && (
        <DataTable
          caption="Volets qui seront verrouillés"
          columns={[
            { key: 'project', label: 'Projet' },
            { key: 'action', label: 'Action' },
            { key: 'state', label: 'État' },
          ]}
          rows={unsent.map((row) => ({
            key: String(row.sectionId),
            cells: [row.acronym, row.actionTitle, boardStateWords[row.state]],
          }))}
        />
      )}
      <p>
        Après la clôture : valider, retourner et corriger restent possibles ; un retour ouvre une exception de
        dix jours ; vous pouvez en accorder d’autres, avec un motif et un terme.
      </p>
      <CloseForm campaignId={campaign.id} />
    </>
  );
}
