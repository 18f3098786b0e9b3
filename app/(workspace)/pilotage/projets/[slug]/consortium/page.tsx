import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { consortiumForms } from '@/lib/eligibility/consortium-forms';
import { projectEligibility } from '@/lib/eligibility/project-eligibility';
import { projectChoices } from '@/lib/project/project-choices';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { ProjectRules } from '../../../../_eligibility/project-rules';
import { WhatIf } from '../../../../_eligibility/what-if';
import { Judged } from './_facts/judged';
import { RecordedFacts } from './_facts/recorded-facts';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Search;
}

export default async function ManagedConsortiumPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const actor = await requireActor();
  const now = requestNow();
  const { day, typedDay, errors } = situationOf(query, now);
  const asked = { slug, day, without: one(query.sans) };
  const eligibility = await found(projectEligibility(read(), actor, asked, now, 'project.manage'));
  const { acronym, id: projectId } = eligibility.project;
  const forms = await found(consortiumForms(read(), actor, slug, now));
  const { organisations } = await projectChoices(read(), actor);
  return (
    <>
      <PageHeader
        title={`Consortium ${ofName(acronym)}`}
        tab={`${acronym} – Règles du consortium`}
        here="Consortium"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Consortiums', href: '/pilotage/consortiums' },
          { label: acronym, href: `/pilotage/projets/${slug}` },
        ]}
        context={`Situation connue au ${formatDay(day)}`}
        lead="Chaque règle du texte, ce qui s’en lit, et les faits lus. Ni note, ni sanction."
      />
      <WhatIf
        eligibility={eligibility}
        path={`/pilotage/projets/${slug}/consortium`}
        today={now.day}
        wrongDay={{ typed: typedDay, error: errors['as-of'] }}
      />
      <ProjectRules
        eligibility={eligibility}
        judge={(rule) => day === now.day && <Judged projectId={projectId} rule={rule} />}
      />
      <RecordedFacts forms={forms} organisations={organisations} today={now.day} />
    </>
  );
}
