import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { CorrectionIntro } from '@/app/(workspace)/_correction/correction-intro';
import { ValueEditor } from '@/app/(workspace)/_correction/value-editor';
import { can } from '@/lib/access/policy';
import { idOf } from '@/lib/domain/id';
import { sectionCorrection } from '@/lib/report/section-correction';
import { read } from '@/lib/store';
import { editContext } from '@/lib/wording/sections';

export default async function OfficerCorrectionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor();
  const sectionId = idOf(id) ?? notFound();
  if (!can(actor, 'inbox.open')) notFound();
  const edit = await found(sectionCorrection(read(), actor, requestNow(), sectionId));
  return (
    <>
      <PageHeader
        title={`Corriger ${edit.project.acronym} – ${edit.section.actionTitle}`}
        tab={`${edit.project.acronym}, action ${edit.section.actionNumber}, ${edit.campaign.label} – Correction`}
        here="Correction"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: `${edit.project.acronym} – ${edit.section.actionTitle}`, href: `/pilotage/volets/${id}` },
        ]}
        context={editContext(edit)}
      />
      <CorrectionIntro byOfficer />
      <ValueEditor edit={edit} mode="correct" done={`/pilotage/volets/${id}?corrige=1`} />
    </>
  );
}
