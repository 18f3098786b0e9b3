import { OverlapEffects } from '@/app/_projects/overlap-effects';
import { OverlapTable } from '@/app/_projects/overlap-table';
import { overlapView } from '@/app/_projects/overlap-words';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { ReasonForm } from '@/app/_ui/reason-form';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { overlapForm } from '@/lib/project/project-overlaps';
import { read } from '@/lib/store';
import { measureWords } from '@/lib/wording/measures';
import { french } from '@/lib/wording/typography';
import { withdrawOverlap } from './actions';
import { DeclareForm } from './declare-form';

export default async function OverlapsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor();
  const form = await found(overlapForm(read(), actor, requestNow(), slug));
  const { project, standing, history, effects, mayDeclare, trainings, periods, measures, seen } = form;
  const acronym = french(project.acronym);
  return (
    <>
      <PageHeader
        title="Doubles comptes déclarés"
        tab={`${acronym} – Doubles comptes déclarés`}
        above={[
          { label: 'Projets', href: '/projets' },
          { label: acronym, href: `/projets/${project.slug}` },
        ]}
        context={acronym}
        lead="Les personnes que deux formations du projet comptent toutes deux, pour une période et une mesure. Les totaux bruts ne changent pas ; les nets les comptent une fois."
      />
      <section aria-labelledby="en-cours">
        <h2 id="en-cours">Ce qui est déclaré</h2>
        <OverlapTable
          caption="Doubles comptes en vigueur"
          overlaps={standing.map(overlapView)}
          empty="Aucun double compte n’est déclaré dans ce projet : ses totaux sont des sommes brutes."
          {...(mayDeclare && {
            actions: Object.fromEntries(
              standing.map((line) => [
                line.id,
                <ReasonForm
                  key={line.id}
                  action={withdrawOverlap}
                  of={{ name: 'overlapId', id: line.id }}
                  summary="Retirer"
                  label="Motif du retrait"
                  refused="Le double compte n’est pas retiré"
                  submit="Retirer ce double compte"
                  about={`entre « ${french(line.first.title)} » et « ${french(line.second.title)} »`}
                />,
              ]),
            ),
          })}
        />
        <OverlapEffects effects={effects} />
        {history.length > 0 && (
          <>
            <ExportLinks table="overlaps" params={{ project: project.slug }} />
            <ExportLinks table="overlap-effects" params={{ project: project.slug }} withName />
          </>
        )}
        {history.length > standing.length && (
          <Disclosure summary="Historique des déclarations et des retraits">
            <OverlapTable
              caption="Toutes les déclarations, la dernière d’abord"
              overlaps={history.map(overlapView)}
              empty="Aucune déclaration."
            />
          </Disclosure>
        )}
      </section>
      {mayDeclare && (
        <section aria-labelledby="declarer">
          <h2 id="declarer">Déclarer un double compte</h2>
          <p>
            Pour changer un nombre, déclarez de nouveau les mêmes formations, période et mesure : la dernière
            déclaration vaut, la précédente reste lisible à sa date.
          </p>
          <DeclareForm
            trainings={trainings.map(({ id, title, organisation }) => ({
              value: String(id),
              label: `${french(title)} (${french(organisation)})`,
            }))}
            periods={periods.map(({ id, label }) => ({ value: String(id), label }))}
            measures={measures.map((value) => ({ value, label: measureWords[value].label }))}
            seen={seen}
          />
        </section>
      )}
    </>
  );
}
