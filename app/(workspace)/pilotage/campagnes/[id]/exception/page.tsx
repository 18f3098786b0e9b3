import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { campaignBoard } from '@/lib/campaign/campaign-board';
import { LONGEST_EXCEPTION } from '@/lib/domain/exception';
import { idOf } from '@/lib/domain/id';
import { ENTERABLE } from '@/lib/domain/section';
import { addDays } from '@/lib/domain/time';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { deadlineWords } from '@/lib/wording/deadlines';
import { actionWords } from '@/lib/wording/sections';
import '../../campaigns.css';
import { ExceptionForm } from './exception-form';

export const metadata: Metadata = { title: 'Accorder une exception' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

export default async function ExceptionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = one((await searchParams).section) ?? '';
  const actor = await requireActor(
    `/pilotage/campagnes/${encodeURIComponent(id)}/exception?section=${encodeURIComponent(asked)}`,
  );
  const campaignId = idOf(id) ?? notFound();
  const sectionId = idOf(asked) ?? notFound();
  const { day } = requestNow();
  const { campaign, rows } = await found(campaignBoard(read(), actor, requestNow(), campaignId));
  const section = rows.find((row) => row.sectionId === sectionId);
  if (!section || campaign.stage !== 'closed' || !ENTERABLE.includes(section.status)) notFound();
  const longest = addDays(day, LONGEST_EXCEPTION);
  return (
    <>
      <PageHeader
        title="Accorder une exception"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Campagnes', href: '/pilotage/campagnes' },
          { label: campaign.label, href: `/pilotage/campagnes/${campaign.id}` },
        ]}
        context={`${section.acronym} · ${actionWords({ number: section.actionNumber, title: section.actionTitle, season: section.seasonKey })} · ${campaign.label}`}
        lead="Le consortium pourra saisir et envoyer ce volet, et lui seul, jusqu’au dernier jour de l’exception."
      />
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
    </>
  );
}
