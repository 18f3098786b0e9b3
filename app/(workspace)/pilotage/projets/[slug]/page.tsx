import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { DIAGNOSED_ACTION } from '@/lib/domain/finding';
import { SESSION_ACTIONS } from '@/lib/domain/training-session/vocabulary';
import { managedProject } from '@/lib/project/managed-project';
import { projectChoices, trainingChoices } from '@/lib/project/project-choices';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { projectStatusWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';
import { WithdrawForm } from '../../withdraw-form';
import { withdrawProject } from '../actions';
import { Amounts } from './amounts';
import { Consortium } from './consortium';
import { CorrectForm } from './correct-form';
import { Life } from './life';
import { Participations } from './participations';
import { Trainings } from './trainings';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Search;
}

const PARTS = [
  { id: 'identite', label: 'Identité' },
  { id: 'vie', label: 'Vie' },
  { id: 'actions', label: 'Actions' },
  { id: 'consortium', label: 'Consortium' },
  { id: 'formations', label: 'Formations et engagements' },
  { id: 'montants', label: 'Montants' },
];

export default async function ManagedProjectPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor();
  const now = requestNow();
  const project = await found(managedProject(read(), actor, slug, now));
  const choices = await projectChoices(read(), actor);
  const ofTrainings = await trainingChoices(read());
  return (
    <>
      <PageHeader
        title={`${project.acronym} – ${french(project.name)}`}
        tab={`${project.acronym} – Gestion du projet`}
        here={project.acronym}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Projets', href: '/pilotage/projets' },
        ]}
        context={`${capitalised(projectStatusWords[project.status])} · décision du ${formatDay(project.decidedOn)}`}
      />
      {one((await searchParams).fait) === 'enregistre' && (
        <Alert tone="success" title="Projet enregistré" announce>
          <p>
            Il compte parmi les lauréats depuis le {formatDay(project.knownFrom)}. Il reste à saisir ses
            formations, ce qu’il engage et ses montants, puis à{' '}
            <a href="/administration/comptes/nouveau">ouvrir le compte du chef de file</a>.
          </p>
        </Alert>
      )}
      {project.heldBack && (
        <Alert tone="warning" title="Pas encore public">
          <p>Le projet n’apparaît sur aucune page publique avant le {formatDay(project.knownFrom)}.</p>
        </Alert>
      )}
      <nav aria-label="Parties de la page">
        <ul className="app-inbox-nav">
          {PARTS.map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
          <li>
            <a href={`/pilotage/projets/${project.slug}/argent`}>Argent</a>
          </li>
          <li>
            <a href={`/pilotage/projets/${project.slug}/jalons`}>Jalons</a>
          </li>
          {project.participations.some(({ action }) => action.key === DIAGNOSED_ACTION) && (
            <li>
              <a href={`/espace/projets/${project.slug}/diagnostics`}>Diagnostics</a>
            </li>
          )}
          {project.participations.some(({ action }) => SESSION_ACTIONS.includes(action.key)) && (
            <li>
              <a href={`/espace/projets/${project.slug}/sessions`}>Sessions</a>
            </li>
          )}
          {!project.heldBack && (
            <li>
              <a href={`/projets/${project.slug}`}>Page publique</a>
            </li>
          )}
        </ul>
      </nav>
      <section aria-labelledby="identite">
        <h2 id="identite">Identité</h2>
        <dl className="app-facts">
          <dt>Référence ANR</dt>
          <dd>{project.anrReference ?? 'non renseignée'}</dd>
          <dt>Début</dt>
          <dd>{project.startsOn ? formatDay(project.startsOn) : 'non renseigné'}</dd>
          <dt>Fin prévue</dt>
          <dd>{project.endsOn ? formatDay(project.endsOn) : 'non renseignée'}</dd>
        </dl>
        <Disclosure summary="Corriger l’identité ou les dates">
          <CorrectForm key={project.version} project={project} today={now.day} />
        </Disclosure>
        <Disclosure summary="Enregistré par erreur ou deux fois ?">
          <p>Un projet se retire tant que rien n’en dépend ; le refus dit ce qui en dépend.</p>
          <WithdrawForm
            action={withdrawProject}
            id={project.id}
            version={project.version}
            what={`le projet ${project.acronym}`}
          />
        </Disclosure>
      </section>
      <Life project={project} today={now.day} />
      <Participations project={project} choices={choices} />
      <Consortium project={project} choices={choices} today={now.day} />
      <Trainings project={project} choices={ofTrainings} />
      <Amounts project={project} />
    </>
  );
}
