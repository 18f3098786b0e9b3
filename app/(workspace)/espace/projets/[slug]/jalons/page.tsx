import { ReviewTable } from '@/app/_money/review-table';
import { TrancheTable } from '@/app/_money/tranche-table';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { ownMoney } from '@/lib/money/own-money';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { milestonesKeptWords } from '@/lib/wording/money';
import { capitalised, french } from '@/lib/wording/typography';
import { Cofunding } from '../../../../_money/cofunding';
import { MilestoneTable } from '../../../../_money/milestone-table';
import { MoneyFacts } from '../../../../_money/money-facts';
import { DeclareForm } from './declare-form';

export default async function OwnMilestonesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor();
  const own = await found(ownMoney(read(), actor, slug, requestNow()));
  const { project, money, participations, mayDeclare, mayPledge } = own;
  const { milestones, milestoneCount: count } = money;
  const open = milestones.filter(({ state }) => state === 'open');
  return (
    <>
      <PageHeader
        title={`Jalons et argent ${ofName(project.acronym)}`}
        tab={`${project.acronym} – Jalons et argent du projet`}
        above={[{ label: 'Mon espace', href: '/espace' }]}
        lead="Dites quels jalons sont atteints, avec leur preuve : la personne en charge de l’action les vérifie."
      />
      <section aria-labelledby="jalons">
        <h2 id="jalons">Jalons</h2>
        <p>{`${capitalised(milestonesKeptWords(count))}, ${count.late} en retard.`}</p>
        <MilestoneTable
          milestones={milestones}
          actionOf={(id) => participations.find((one) => one.id === id)?.title}
        />
        {mayDeclare &&
          open.map(({ id, title, dueOn }) => (
            <DeclareForm
              key={id}
              milestoneId={id}
              title={`${french(title)}, attendu le ${formatDay(dueOn)}`}
            />
          ))}
      </section>
      <section aria-labelledby="argent">
        <h2 id="argent">Argent</h2>
        <MoneyFacts money={money} />
        <h3>Échéancier</h3>
        <TrancheTable tranches={money.tranches} milestones={milestones} />
        <h3>Revues</h3>
        <ReviewTable reviews={money.reviews} />
      </section>
      <Cofunding projectId={project.id} money={money} may={mayPledge} />
    </>
  );
}
