import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { campaignBoard } from '@/lib/campaign/campaign-board';
import { idOf } from '@/lib/domain/id';
import { read } from '@/lib/store';
import { actionWords } from '@/lib/wording/sections';
import '../../campaigns.css';
import { ReleaseForm } from './release-form';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

export default async function ReleasePage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = one((await searchParams).section) ?? '';
  const actor = await requireActor();
  const campaignId = idOf(id) ?? notFound();
  const sectionId = idOf(asked) ?? notFound();
  const { campaign, rows, released } = await found(campaignBoard(read(), actor, requestNow(), campaignId));
  if (campaign.stage === 'withdrawn') notFound();
  const waiting = rows.find((row) => row.sectionId === sectionId && !row.received);
  const section = waiting ?? released.find((row) => row.id === sectionId) ?? notFound();
  const action = actionWords({
    ...{ number: section.actionNumber, title: section.actionTitle, season: section.seasonKey },
  });
  return (
    <>
      <PageHeader
        title={waiting ? 'Dispenser un volet' : 'Redemander un volet'}
        tab={`${section.acronym}, action ${section.actionNumber}, ${campaign.label} – ${waiting ? 'Dispense' : 'Nouvelle demande'}`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Campagnes', href: '/pilotage/campagnes' },
          { label: campaign.label, href: `/pilotage/campagnes/${campaign.id}` },
        ]}
        context={`${section.acronym} · ${action} · ${campaign.label}`}
        lead={
          waiting
            ? 'Pour un volet qui n’aurait pas dû être demandé. À partir d’aujourd’hui, il n’est plus ni attendu, ni compté, ni rappelé ; les jours d’avant ne changent pas.'
            : 'Le volet est de nouveau attendu, avec ce qui y était saisi.'
        }
      />
      {waiting?.begun && <p>Ce qui y est saisi est gardé : vous pourrez redemander le volet.</p>}
      <ReleaseForm sectionId={sectionId} released={waiting === undefined} />
    </>
  );
}
