import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { proposableFacts } from '@/lib/eligibility/consortium-forms';
import { projectEligibility } from '@/lib/eligibility/project-eligibility';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { ProjectRules } from '../../../../_eligibility/project-rules';
import { WhatIf } from '../../../../_eligibility/what-if';
import { Propositions } from './propositions';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Search;
}

export default async function OwnConsortiumPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const actor = await requireActor();
  const now = requestNow();
  const { day, typedDay, errors } = situationOf(query, now);
  const asked = { slug, day, without: one(query.sans) };
  const eligibility = await found(projectEligibility(read(), actor, asked, now));
  const forms = await proposableFacts(read(), actor, slug, now);
  return (
    <>
      <PageHeader
        title={`Consortium ${ofName(eligibility.project.acronym)}`}
        tab={`${eligibility.project.acronym} – Règles du consortium`}
        above={[{ label: 'Mon espace', href: '/espace' }]}
        context={`Situation connue au ${formatDay(day)}`}
        lead="Ce que le texte demande au consortium, et ce qui s’en lit dans les faits enregistrés. Ni note, ni sanction."
      />
      <WhatIf
        eligibility={eligibility}
        path={`/espace/projets/${slug}/consortium`}
        today={now.day}
        wrongDay={{ typed: typedDay, error: errors['as-of'] }}
      />
      <ProjectRules eligibility={eligibility} />
      {forms && <Propositions forms={forms} today={now.day} />}
    </>
  );
}
