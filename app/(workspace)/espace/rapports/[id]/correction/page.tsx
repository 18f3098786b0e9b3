import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { CorrectionIntro } from '@/app/(workspace)/_correction/correction-intro';
import { ValueEditor } from '@/app/(workspace)/_correction/value-editor';
import { actsOnBehalf } from '@/lib/access/on-behalf';
import { can } from '@/lib/access/policy';
import { idOf } from '@/lib/domain/id';
import { sectionCorrection } from '@/lib/report/section-correction';
import { read } from '@/lib/store';
import { editContext } from '@/lib/wording/sections';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

export default async function ConsortiumCorrectionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const section = one((await searchParams).section) ?? '';
  const actor = await requireActor();
  const sectionId = idOf(section) ?? notFound();
  const edit = await found(sectionCorrection(read(), actor, requestNow(), sectionId));
  if (edit.reportId !== idOf(id)) notFound();
  return (
    <>
      <PageHeader
        title={`Corriger ${edit.project.acronym} – ${edit.section.actionTitle}`}
        tab={`${edit.project.acronym}, action ${edit.section.actionNumber}, ${edit.campaign.label} – Correction`}
        here="Correction"
        above={[
          can(actor, 'inbox.open')
            ? { label: 'Pilotage', href: '/pilotage' }
            : { label: 'Mon espace', href: '/espace' },
          { label: `Rapport ${edit.project.acronym}`, href: `/espace/rapports/${id}` },
        ]}
        context={editContext(edit)}
      />
      <CorrectionIntro byOfficer={actsOnBehalf(actor)} />
      <ValueEditor edit={edit} mode="correct" done={`/espace/rapports/${id}?corrige=1`} />
    </>
  );
}
