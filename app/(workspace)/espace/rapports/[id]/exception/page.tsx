import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { lockedSections } from '@/lib/campaign/locked-sections';
import { idOf } from '@/lib/domain/id';
import { read } from '@/lib/store';
import { closedUnsentWords } from '@/lib/wording/sections';
import { french } from '@/lib/wording/typography';
import { RequestForm } from './request-form';

export default async function RequestExceptionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const address = `/espace/rapports/${encodeURIComponent(id)}`;
  const actor = await requireActor();
  const reportId = idOf(id) ?? notFound();
  const locked = await found(lockedSections(read(), actor, requestNow(), reportId));
  const sections = locked?.sections.filter(({ request }) => request?.state !== 'waiting') ?? [];
  if (!locked?.mayAsk || sections.length === 0) notFound();
  return (
    <>
      <PageHeader
        title="Demander une exception"
        tab={`${locked.acronym}, ${french(locked.campaign)} – Demander une exception`}
        above={[
          { label: 'Mon espace', href: '/espace' },
          { label: `${locked.acronym} – ${french(locked.campaign)}`, href: address },
        ]}
        context={`${locked.acronym} · ${french(locked.campaign)} · ${closedUnsentWords(locked.closedOn)}`}
        lead="La personne en charge de l’action accorde l’exception jusqu’à un jour, ou la refuse en disant pourquoi. Vous l’apprendrez par message."
      />
      <RequestForm reportId={locked.id} sections={sections} />
    </>
  );
}
