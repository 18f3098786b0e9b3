import { Badge, type Tone } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { FirstSteps } from '@/app/_ui/first-steps';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { actionsOf } from '@/lib/access/actor';
import { type CampaignSummary, campaignList } from '@/lib/campaign/campaigns';
import { type JoinableCampaign, joinableCampaigns } from '@/lib/campaign/joinable-campaigns';
import { isLate } from '@/lib/domain/campaign';
import { firstSteps } from '@/lib/programme/steps-to-take';
import { read } from '@/lib/store';
import { actionsWords, campaignWords, stageWords } from '@/lib/wording/campaigns';
import { formatDay } from '@/lib/wording/dates';
import { partOf } from '@/lib/wording/part-of';
import './campaigns.css';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { JoinForm } from './join-form';

const tones: Record<CampaignSummary['stage'], Tone> = {
  to_come: 'info',
  open: 'success',
  closed: 'neutral',
  withdrawn: 'neutral',
};

export default async function CampaignsPage() {
  const actor = await requireActor();
  const now = requestNow();
  const campaigns = await found(campaignList(read(), actor, now));
  const joinable = await joinableCampaigns(read(), actor);
  return (
    <>
      <PageHeader
        title="Campagnes"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        lead="Celles qui concernent vos actions. Les nombres comptent les volets de ces actions, et eux seuls."
      />
      <FirstSteps steps={firstSteps(read(), actor)} />
      <p>
        <a className="fr-btn" href="/pilotage/campagnes/nouvelle">
          Ouvrir une campagne
        </a>
      </p>
      {campaigns.length === 0 ? (
        <EmptyState title="Aucune campagne ne concerne vos actions">
          Ouvrez-en une : un rapport apparaîtra pour chaque projet.
        </EmptyState>
      ) : (
        <div className="app-campaign-list">
          <DataTable
            caption="Campagnes, la dernière observation d’abord"
            hideCaption
            columns={[
              { key: 'campaign', label: 'Campagne' },
              { key: 'state', label: 'État' },
              { key: 'received', label: 'Rapports reçus', numeric: true },
              { key: 'period', label: 'Période' },
              { key: 'observed', label: 'Observation' },
              { key: 'opens', label: 'Ouverture' },
              { key: 'due', label: 'Échéance' },
              { key: 'closes', label: 'Clôture' },
              { key: 'actions', label: 'Actions' },
            ]}
            rows={campaigns.map((campaign) => ({
              key: String(campaign.id),
              cells: [
                <a key="campaign" href={`/pilotage/campagnes/${campaign.id}`}>
                  {campaignWords(campaign.label, campaign.retrospective)}
                </a>,
                <Badge key="state" tone={tones[campaign.stage]}>
                  {stageWords[campaign.stage]}
                </Badge>,
                partOf(campaign.receivedReports, campaign.reports, 'aucun demandé'),
                campaign.periodLabel,
                formatDay(campaign.observedOn),
                formatDay(campaign.opensOn),
                formatDay(campaign.dueOn),
                formatDay(campaign.closesOn),
                actionsWords(
                  campaign.actions.map(({ title }) => title),
                  { followed: actionsOf(actor).length, others: campaign.otherActions },
                ),
              ],
            }))}
          />
        </div>
      )}
      {campaigns.length > 0 && <ExportLinks table="campaigns" params={{}} />}
      {joinable.length > 0 && <Joinable campaigns={joinable} today={now.day} />}
      <p className="fr-hint-text">
        Un rapport est reçu quand tous ses volets de vos actions ont été envoyés au moins une fois ; « rien à
        déclarer » est une réponse. Échéances et clôtures valent jusqu’à 23 h 59, heure de Paris.
      </p>
    </>
  );
}

/** The campaigns that run and leave actions of the officer out: a second one for the same day would ask twice. */
function Joinable({ campaigns, today }: { campaigns: readonly JoinableCampaign[]; today: string }) {
  return (
    <section aria-labelledby="etendre">
      <h2 id="etendre">Étendre une campagne à vos actions</h2>
      <p>
        Mêmes période, observation et dates : un projet qui a des actions de plusieurs personnes n’a qu’un
        rapport, avec un volet pour chaque action. Clore, corriger ou annuler une campagne demande de suivre
        toutes ses actions : dites-le à qui l’a ouverte.
      </p>
      {campaigns.map((campaign) => (
        <Disclosure
          key={campaign.id}
          summary={`${campaignWords(campaign.label, false)} : période ${campaign.periodLabel}, observée au ${formatDay(campaign.observedOn)}, échéance le ${formatDay(campaign.dueOn)}, clôture le ${formatDay(campaign.closesOn)}`}
        >
          {isLate({ dueOn: campaign.dueOn, retrospective: false }, today) && (
            <p>
              Son échéance est passée : les volets de vos actions seraient en retard dès aujourd’hui. Une fois
              la campagne étendue, les dates se changent sur sa page, pour tous les rapports.
            </p>
          )}
          <JoinForm campaign={campaign} />
        </Disclosure>
      ))}
    </section>
  );
}
