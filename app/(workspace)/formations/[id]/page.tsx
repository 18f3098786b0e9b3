import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { numberIn } from '@/app/_web/number-in';
import { found, one, type Search } from '@/app/_web/page';
import { isInScope } from '@/lib/domain/label';
import { trainingAnswers } from '@/lib/finding/training-answers';
import { frameworksOfAction } from '@/lib/framework/frameworks';
import { trainingJobLinks } from '@/lib/observatory/managed-links';
import { managedTraining } from '@/lib/project/managed-training';
import { trainingSpecialties } from '@/lib/specialty/training-specialties';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { trainingKindWords } from '@/lib/wording/lines';
import { capitalised, french } from '@/lib/wording/typography';
import { TrainingFindings } from '../../_findings/training-findings';
import { TrainingLinks } from '../../_observatory/training-links';
import { withdrawTraining } from '../../_trainings/actions';
import { TrainingLife } from '../../_trainings/life';
import { ProposalForm } from '../../_trainings/proposal-form';
import { ReviseTrainingForm } from '../../_trainings/revise-form';
import { TrainingSpecialtiesPart } from '../../_trainings/specialties';
import { WithdrawForm } from '../../pilotage/withdraw-form';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

/** A training, for those who may write it: the consortium that declares it and the officer of its action. */
export default async function TrainingPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const now = requestNow();
  const training = await found((async () => managedTraining(read(), actor, numberIn(id), now))());
  const covered = trainingSpecialties(read(), training, requestNow());
  const frameworks = await frameworksOfAction(read(), training.actionKey, requestNow().day);
  const { words, lists, revisionId, proposal, decides, choices, history, project } = training;
  return (
    <>
      <PageHeader
        title={french(words.title)}
        tab={`${french(words.title)}, ${project.acronym} – Formation ${id}`}
        above={[
          decides
            ? { label: project.acronym, href: `/pilotage/projets/${project.slug}#formations` }
            : { label: project.acronym, href: `/espace/projets/${project.slug}/formations` },
        ]}
        context={[
          capitalised(trainingKindWords[words.kind]),
          training.organisation && french(training.organisation),
          `connue depuis le ${formatDay(training.knownFrom)}`,
          words.closedOn && `fermée à partir du ${formatDay(words.closedOn)}`,
          training.replacedBy && `remplacée par « ${training.replacedBy} »`,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {one((await searchParams).fait) === 'enregistree' && (
        <Alert tone="success" title="Formation enregistrée" announce />
      )}
      {proposal && (
        <Alert
          tone={decides ? 'warning' : 'info'}
          title={
            decides ? 'Une demande attend votre réponse' : 'Votre demande attend le responsable de l’action'
          }
        >
          <p>
            {proposal.asksClosing
              ? proposal.closedOn
                ? `Fermer la formation à partir du ${formatDay(proposal.closedOn)}.`
                : proposal.reopensOn
                  ? `Rouvrir la formation à partir du ${formatDay(proposal.reopensOn)}.`
                  : 'Rouvrir la formation, comme si elle n’avait pas fermé.'
              : 'Changer ce pour quoi la formation compte.'}{' '}
            Motif : {proposal.reason}
          </p>
          {decides && <ProposalForm proposalId={proposal.id} />}
        </Alert>
      )}
      {frameworks.length > 0 && (
        <p>
          <a className="fr-link" href={`/formations/${training.id}/competences`}>
            Compétences des référentiels que la formation couvre
          </a>
        </p>
      )}
      <h2>Modifier</h2>
      <p>
        Les corrections valent dès aujourd’hui ; les intitulés d’avant restent lisibles à leur date. Ce qui
        change un jour donné se dit sous « Vie de la formation ».
        {!decides &&
          ' Ce pour quoi une formation engagée compte, et sa fermeture, attendent la réponse du responsable de l’action.'}
      </p>
      <ReviseTrainingForm
        key={revisionId}
        trainingId={training.id}
        seen={revisionId}
        values={{ ...words, ...lists }}
        choices={choices}
      />
      {covered && <TrainingSpecialtiesPart trainingId={training.id} covered={covered} />}
      <TrainingLife training={training} />
      <TrainingFindings trainingId={training.id} {...trainingAnswers(read(), actor, training, now)} />
      {isInScope(
        words.regime,
        lists.regions.map(({ regionCode }) => regionCode),
      ) && (
        <>
          <h2>Label Medicen</h2>
          <p>
            <a href={`/espace/projets/${project.slug}/formations/${training.id}/label`}>
              Dossier du label de la formation
            </a>
            {'\u00a0: '}le guide le propose aux formations initiales et en apprentissage d’Île-de-France
            (002:3).
          </p>
        </>
      )}
      <TrainingLinks trainingId={training.id} {...trainingJobLinks(read(), actor, training, now)} />
      <Disclosure summary="Enregistrée par erreur ?">
        <p>
          Elle se retire tant que rien n’en dépend : ni engagement, ni effectif prévu ou saisi, ni session.
        </p>
        <WithdrawForm
          action={withdrawTraining}
          id={training.id}
          what="la formation"
          back={decides ? `/pilotage/projets/${project.slug}` : `/espace/projets/${project.slug}/formations`}
        />
      </Disclosure>
      <h2>Ce qui a été dit</h2>
      <DataTable
        caption="Ce qui a été dit de la formation, le plus récent d’abord"
        hideCaption
        columns={[
          { key: 'title', label: 'Intitulé' },
          { key: 'known', label: 'Connu depuis le' },
          { key: 'closed', label: 'Fermée à partir du' },
          { key: 'why', label: 'Motif ou source' },
        ]}
        rows={history.map((row) => ({
          key: String(row.id),
          cells: [
            french(row.title),
            formatDay(row.knownFrom),
            row.closedOn ? formatDay(row.closedOn) : '–',
            row.reason ?? row.source ?? '–',
          ],
        }))}
      />
    </>
  );
}
