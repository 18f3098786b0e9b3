import { notFound } from 'next/navigation';
import { Alert } from '@/app/_ui/alert';
import { Badge } from '@/app/_ui/badge';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { type CampaignBoard, campaignBoard } from '@/lib/campaign/campaign-board';
import { idOf } from '@/lib/domain/id';
import { read } from '@/lib/store';
import { stageWords } from '@/lib/wording/campaigns';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { deadlineWords } from '@/lib/wording/deadlines';
import { dueWords } from '@/lib/wording/sections';
import '../campaigns.css';
import { ExportLinks } from '@/app/_ui/export-links';
import { BoardFilters } from './board-filters';
import { BoardMatrix } from './board-matrix';
import { BoardTable } from './board-table';
import { ReleasedSections } from './released-sections';
import { RunningExceptions } from './running-exceptions';
import { SectionsList } from './sections-list';
import { Totals } from './totals';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

const DONE: Readonly<Record<string, [string, string]>> = {
  ouverte: ['Campagne ouverte', 'Un rapport attend chaque projet. Voici où ils en sont.'],
  etendue: [
    'Campagne étendue à vos actions',
    'Chaque projet concerné a un volet pour chacune de ces actions, dans le même rapport que les autres.',
  ],
  dates: ['Dates changées', 'Elles valent pour tous les rapports de la campagne ; le motif est au journal.'],
  close: [
    'Campagne close',
    'La saisie et l’envoi demandent maintenant une exception. La validation reste possible.',
  ],
  corrigee: ['Campagne corrigée', 'Les jours d’avant gardent ce qu’elle était ; le motif est au journal.'],
  annulee: [
    'Campagne annulée',
    'Personne n’attend plus rien d’elle. Les brouillons sont gardés, et leurs auteurs prévenus.',
  ],
  dispense: ['Volet dispensé', 'Personne ne l’attend plus. Le consortium est prévenu.'],
  redemande: ['Volet redemandé', 'Il est de nouveau attendu, avec ce qui y était saisi.'],
  refus: ['Exception refusée', 'Le consortium lira votre réponse sur son rapport et par message.'],
  exception: ['Exception accordée', 'Le consortium peut saisir et envoyer ce volet jusqu’à son terme.'],
};

export default async function CampaignPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const campaignId = idOf(id) ?? notFound();
  const query = await searchParams;
  const now = requestNow();
  const board = await found(
    campaignBoard(read(), actor, now, campaignId, {
      action: one(query.action),
      region: one(query.region),
      state: one(query.state),
      sort: one(query.sort),
    }),
  );
  const { campaign } = board;
  const done = DONE[one(query.fait) ?? ''];
  return (
    <>
      <PageHeader
        title={campaign.label}
        tab={`${campaign.label} – Campagne`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Campagnes', href: '/pilotage/campagnes' },
        ]}
        context={
          <>
            Période {campaign.period}, observée au {formatDay(campaign.observedOn)} ·{' '}
            <Badge tone={campaign.stage === 'open' ? 'success' : 'neutral'}>
              {stageWords[campaign.stage]}
            </Badge>
          </>
        }
        lead={datesWords(campaign, now.day)}
      />
      {done && (
        <Alert tone="success" title={done[0]} announce>
          <p>{done[1]}</p>
        </Alert>
      )}
      {campaign.stage !== 'withdrawn' && <Asked board={board} query={{ ...query, campaign: id }} />}
      <RunningExceptions board={board} />
      <ReleasedSections board={board} />
    </>
  );
}

/** How far the sections are that the campaign asks for. */
function Asked({ board, query }: { board: CampaignBoard; query: Awaited<Search> }) {
  return (
    <>
      <Totals board={board} />
      <Management board={board} />
      <section aria-labelledby="volets">
        <h2 id="volets">Où en est chaque volet</h2>
        <BoardFilters board={board} />
        <BoardMatrix board={board} />
        <ExportLinks table="campaign-sections" params={query} />
      </section>
      <section aria-labelledby="contacts">
        <h2 id="contacts">À qui écrire</h2>
        <SectionsList board={board} />
      </section>
      <section aria-labelledby="regions">
        <h2 id="regions">Reçus par région</h2>
        <BoardTable board={board} />
        <Disclosure summary="Comment ce tableau compte">
          <p>
            Il compte des volets : un par projet et par action. La région est celle où les formations du volet
            sont dispensées : un volet de trois régions figure dans chacune, et une seule fois dans les
            totaux. Les lignes ne s’additionnent donc pas.
          </p>
          <p>
            Reçu : envoyé au moins une fois, « rien à déclarer » compris. En retard : jamais envoyé, échéance
            passée (23 h 59, heure de Paris).
          </p>
        </Disclosure>
      </section>
    </>
  );
}

function datesWords(
  { stage, opensOn, dueOn, closesOn, closedAt, retrospective, withdrawnFrom }: CampaignBoard['campaign'],
  today: string,
): string {
  if (withdrawnFrom !== null)
    return `Annulée le ${formatDay(withdrawnFrom)} : rien n’y est attendu. Les jours d’avant se lisent comme ils étaient connus.`;
  if (retrospective)
    return 'Chiffres d’avant le service, chargés par un fichier de reprise\u00a0: personne n’y est en retard ni relancé.';
  if (closedAt !== null) return `Échéance le ${deadlineWords(dueOn)}. Close le ${formatInstant(closedAt)}.`;
  const due = `échéance le ${deadlineWords(dueOn)}`;
  const closing = `clôture le ${deadlineWords(closesOn)}`;
  return stage === 'to_come'
    ? `Ouvre le ${formatDay(opensOn)} ; ${due} ; ${closing}.`
    : `Ouverte depuis le ${formatDay(opensOn)} ; ${due} (${dueWords(dueOn, today)}) ; ${closing}.`;
}

function Management({ board }: { board: CampaignBoard }) {
  const { campaign, mayManage, mayAdjust, mayAnnul, otherActions } = board;
  const link = (form: string, label: string) => (
    <a className="fr-btn fr-btn--secondary" href={`/pilotage/campagnes/${campaign.id}/${form}`}>
      {label}
    </a>
  );
  const annul = mayAnnul && link('annulation', 'Annuler la campagne');
  if (campaign.stage === 'withdrawn') return null;
  if (campaign.stage === 'closed') return annul && <p className="app-campaign-actions">{annul}</p>;
  if (!mayManage)
    return (
      <>
        <p className="fr-hint-text">
          La campagne concerne aussi {otherActions > 1 ? `${otherActions} actions` : 'une action'} que vous ne
          suivez pas : sa clôture est l’affaire d’une personne qui les suit toutes.
        </p>
        {mayAdjust && <p className="app-campaign-actions">{link('dates', 'Changer les dates')}</p>}
      </>
    );
  return (
    <p className="app-campaign-actions">
      {link('dates', 'Changer les dates')}
      {mayAnnul && link('correction', 'Corriger la campagne')}
      {annul}
      {link('cloture', 'Clore la campagne')}
    </p>
  );
}
