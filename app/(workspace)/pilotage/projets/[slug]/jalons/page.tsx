import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { managedMoney } from '@/lib/money/managed-money';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { milestoneStateWords, milestonesKeptWords } from '@/lib/wording/money';
import { capitalised, french } from '@/lib/wording/typography';
import { withdrawMoneyFact } from '../../../../_money/actions';
import { MilestoneTable } from '../../../../_money/milestone-table';
import { WithdrawForm } from '../../../withdraw-form';
import { MilestoneForm } from './milestone-form';
import { PostponeForm } from './postpone-form';
import { VerifyForm } from './verify-form';

export default async function ManagedMilestonesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor();
  const { project, money, participations } = await found(managedMoney(read(), actor, slug, requestNow()));
  const { milestones, milestoneCount: count } = money;
  const declared = milestones.filter(({ state }) => state === 'declared');
  const movable = milestones.filter(({ state }) => state !== 'verified');
  const verified = milestones.filter(({ state }) => state === 'verified');
  return (
    <>
      <PageHeader
        title={`Jalons ${ofName(project.acronym)}`}
        tab={`${project.acronym} – Jalons du projet`}
        here="Jalons"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Projets', href: '/pilotage/projets' },
          { label: project.acronym, href: `/pilotage/projets/${slug}` },
        ]}
        context={french(project.name)}
        lead={`${capitalised(milestonesKeptWords(count))}, ${count.late} en retard.`}
      />
      <MilestoneTable
        milestones={milestones}
        actionOf={(id) => participations.find((one) => one.id === id)?.title}
      />
      {declared.length > 0 && (
        <section aria-labelledby="a-verifier">
          <h2 id="a-verifier">À vérifier</h2>
          {declared.map(({ id, title, reachedOn, declared: by }) => (
            <div key={id}>
              <h3>{french(title)}</h3>
              <p>
                {`Déclaré atteint le ${reachedOn ? formatDay(reachedOn) : '–'}. Preuve\u00a0: ${french(by?.evidence ?? '–')}`}
              </p>
              <VerifyForm milestoneId={id} kinds={['verified', 'refused']} />
            </div>
          ))}
        </section>
      )}
      <h2>Tenir les jalons</h2>
      <Disclosure summary="Enregistrer un jalon">
        <MilestoneForm projectId={project.id} participations={participations} />
      </Disclosure>
      {movable.length > 0 && (
        <Disclosure summary="Reporter ou abandonner un jalon">
          {movable.map(({ id, title, dueOn, state }) => (
            <div key={id}>
              <h3>{`${french(title)}, ${formatDay(dueOn)} (${milestoneStateWords[state]})`}</h3>
              <PostponeForm
                milestoneId={id}
                kinds={state === 'dropped' ? ['postponed'] : ['postponed', 'dropped']}
              />
            </div>
          ))}
        </Disclosure>
      )}
      {milestones.length > 0 && (
        <Disclosure summary="Une erreur ?">
          {verified.map(({ id, title }) => (
            <div key={`v${id}`}>
              <h3>{`${french(title)}, vérifié`}</h3>
              <VerifyForm milestoneId={id} kinds={['refused']} />
            </div>
          ))}
          {milestones.map(({ id, title }) => (
            <div key={id}>
              <h3>{french(title)}</h3>
              <WithdrawForm action={withdrawMoneyFact} thing="milestone" id={id} what="ce jalon" />
            </div>
          ))}
        </Disclosure>
      )}
    </>
  );
}
