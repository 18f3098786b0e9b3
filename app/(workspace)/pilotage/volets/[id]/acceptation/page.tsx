import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { ValueEditor } from '@/app/(workspace)/_correction/value-editor';
import { idOf } from '@/lib/domain/id';
import { sectionAcceptance } from '@/lib/report/section-correction';
import { onwardFrom } from '@/lib/report/section-review';
import { read } from '@/lib/store';
import { editContext } from '@/lib/wording/sections';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

export default async function AcceptancePage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const sectionId = idOf(id) ?? notFound();
  const edit = await found(sectionAcceptance(read(), actor, requestNow(), sectionId));
  const onward = await onwardFrom(read(), actor, requestNow(), sectionId);
  const done = onward === null ? `/pilotage/volets/${id}` : `/pilotage/volets/${onward}?decide=${id}`;
  const search = one((await searchParams).ligne)?.slice(0, 300) ?? '';
  return (
    <>
      <PageHeader
        title={`Accepter avec une modification : ${edit.project.acronym}`}
        tab={`${edit.project.acronym}, action ${edit.section.actionNumber}, ${edit.campaign.label} – Acceptation avec modification`}
        here="Acceptation avec modification"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: `${edit.project.acronym} – ${edit.section.actionTitle}`, href: `/pilotage/volets/${id}` },
        ]}
        context={editContext(edit)}
      />
      <p>
        Changez les valeurs que vous n’acceptez pas telles quelles, avec un motif pour chacune : le volet
        entier sera validé. Les deux valeurs restent : le « déclaré » garde celle du consortium, le
        « vérifié » prend la vôtre, et le consortium lit votre motif.
      </p>
      <ValueEditor edit={edit} mode="accept" done={done} search={search} />
    </>
  );
}
