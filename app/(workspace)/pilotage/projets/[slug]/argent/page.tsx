import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { managedMoney } from '@/lib/money/managed-money';
import { read } from '@/lib/store';
import { ofName } from '@/lib/wording/elision';
import { french } from '@/lib/wording/typography';
import { Cofunding } from '../../../../_money/cofunding';
import { MoneyFacts } from '../../../../_money/money-facts';
import { Agreement } from './agreement';
import { LearnerAidTable } from './learner-aid-table';
import { Payments } from './payments';
import { Reviews } from './reviews';
import { Schedule } from './schedule';

export default async function ProjectMoneyPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor();
  const managed = await found(managedMoney(read(), actor, slug, requestNow()));
  const { project, money } = managed;
  return (
    <>
      <PageHeader
        title={`Argent ${ofName(project.acronym)}`}
        tab={`${project.acronym} – Argent du projet`}
        here="Argent"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Projets', href: '/pilotage/projets' },
          { label: project.acronym, href: `/pilotage/projets/${slug}` },
        ]}
        context={french(project.name)}
        lead="Annoncé, conventionné, versé et dépensé sont quatre choses : ils ne sont jamais additionnés."
      />
      <MoneyFacts money={money} />
      <LearnerAidTable rows={managed.learnerAid} />
      <Agreement managed={managed} />
      <Schedule managed={managed} />
      <Payments managed={managed} />
      <Reviews managed={managed} />
      <Cofunding projectId={project.id} money={money} may />
    </>
  );
}
