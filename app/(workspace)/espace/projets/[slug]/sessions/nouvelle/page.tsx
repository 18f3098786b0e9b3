import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { read } from '@/lib/store';
import { sessionChoices } from '@/lib/training-session/session-choices';
import { ofName } from '@/lib/wording/elision';
import { french } from '@/lib/wording/typography';
import { sessionsPath } from '../session-path';
import { PlanForm } from './plan-form';

export default async function PlanSessionPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor();
  const { project, trainings, regions } = await found(sessionChoices(read(), actor, slug, requestNow()));
  const acronym = french(project.acronym);
  return (
    <>
      <PageHeader
        title="Planifier une session"
        tab={`${acronym} – Planifier une session`}
        above={[
          { label: 'Mon espace', href: '/espace' },
          { label: `Sessions ${ofName(acronym)}`, href: sessionsPath(slug) },
        ]}
        context={acronym}
        lead="Une session réunit un groupe, dans une région, autour des six modules. Les dates qui ne sont pas encore connues s’ajoutent plus tard."
      />
      <PlanForm slug={slug} trainings={trainings} regions={regions} />
    </>
  );
}
