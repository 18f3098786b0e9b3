import { notFound } from 'next/navigation';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { campaignBoard } from '@/lib/campaign/campaign-board';
import { waitingRequests } from '@/lib/campaign/waiting-requests';
import { LONGEST_EXCEPTION } from '@/lib/domain/exception';
import { idOf } from '@/lib/domain/id';
import { ENTERABLE } from '@/lib/domain/section';
import { addDays } from '@/lib/domain/time';
import { read } from '@/lib/store';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { deadlineWords } from '@/lib/wording/deadlines';
import { actionWords, unsentWords } from '@/lib/wording/sections';
import { signatureWords } from '@/lib/wording/signatures';
import '../../campaigns.css';
import { ExceptionForm } from './exception-form';
import { RefuseForm } from './refuse-form';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

export default async function ExceptionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = one((await searchParams).section) ?? '';
  const actor = await requireActor();
  const campaignId = idOf(id) ?? notFound();
  const sectionId = idOf(asked) ?? notFound();
  const { day } = requestNow();
  const { campaign, rows } = await found(campaignBoard(read(), actor, requestNow(), campaignId));
  const section = rows.find((row) => row.sectionId === sectionId);
  if (!section || campaign.stage !== 'closed' || !ENTERABLE.includes(section.status)) notFound();
  const request = (await waitingRequests(read(), actor, requestNow())).find(
    (one) => one.sectionId === sectionId,
  );
  const longest = addDays(day, LONGEST_EXCEPTION);
  return (
    <>
      <PageHeader
        title={request ? 'Répondre à une demande d’exception' : 'Accorder une exception'}
        tab={`${section.acronym}, action ${section.actionNumber}, ${campaign.label} – Exception`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Campagnes', href: '/pilotage/campagnes' },
          { label: campaign.label, href: `/pilotage/campagnes/${campaign.id}` },
        ]}
        context={`${section.acronym} · ${actionWords({ number: section.actionNumber, title: section.actionTitle, season: section.seasonKey })} · ${campaign.label}`}
        lead={
          request
            ? 'Accordez-la jusqu’à un jour, ou refusez-la en disant pourquoi. Le consortium lira votre réponse par message.'
            : 'Le consortium pourra saisir et envoyer ce volet, et lui seul, jusqu’au dernier jour de l’exception.'
        }
      />
      {request && (
        <>
          <p>
            Demandée le {formatInstant(request.at)} par {signatureWords(request.by)}, avec ce motif :
          </p>
          <blockquote className="app-reason">{request.reason}</blockquote>
          <p>Dans ce volet : {unsentWords(request.begun)}.</p>
          <h2>Accorder</h2>
        </>
      )}
      {section.exceptedUntil && (
        <Alert title={`Une exception court déjà, jusqu’au ${deadlineWords(section.exceptedUntil)}`}>
          <p>La nouvelle prend sa place.</p>
        </Alert>
      )}
      <ExceptionForm
        sectionId={section.sectionId}
        first={day}
        proposed={addDays(day, 10)}
        longest={longest}
        longestWords={formatDay(longest)}
      />
      {request && (
        <>
          <h2>Refuser</h2>
          <RefuseForm requestId={request.id} />
        </>
      )}
    </>
  );
}
