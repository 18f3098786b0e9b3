import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { ownTrainings } from '@/lib/project/own-trainings';
import { read } from '@/lib/store';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { levelWords, trainingKindWords } from '@/lib/wording/lines';
import { formatCount } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';
import { RecordTrainingForm } from '../../../../_trainings/record-form';

export default async function OwnTrainingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor();
  const { project, participations, choices } = await found(ownTrainings(read(), actor, slug, requestNow()));
  return (
    <>
      <PageHeader
        title={`Formations ${ofName(project.acronym)}`}
        tab={`${project.acronym} – Formations du projet`}
        above={[{ label: 'Mon espace', href: '/espace' }]}
        lead="Tenez à jour les formations que votre organisation déclare."
      />
      <p>
        Ce qu’elles couvrent de compétences et de spécialités se dit aussi d’un coup, par le{' '}
        <a href="/espace/formations">fichier des formations</a>.
      </p>
      {participations.map(({ id, action, organisations, trainings }) => (
        <section key={id} aria-labelledby={`action-${id}`}>
          <h2 id={`action-${id}`}>
            {`${seasonWords(action.season)}, n°\u00a0${action.number} – ${french(action.title)}`}
          </h2>
          <DataTable
            caption={`Formations, ${seasonWords(action.season)}, n°\u00a0${action.number}`}
            hideCaption
            empty="Aucune formation enregistrée."
            columns={[
              { key: 'title', label: 'Formation' },
              { key: 'organisation', label: 'Déclarée par' },
              { key: 'regions', label: 'Régions (places)' },
              { key: 'levels', label: 'Niveaux' },
              { key: 'committed', label: 'Engagée le' },
            ]}
            rows={trainings.map((training) => ({
              key: String(training.id),
              cells: [
                <span key="title">
                  {training.own ? (
                    <a href={`/formations/${training.id}`}>{french(training.title)}</a>
                  ) : (
                    french(training.title)
                  )}
                  {`, ${trainingKindWords[training.kind]}`}
                </span>,
                french(training.organisation),
                training.regions
                  .map(({ name, places }) => (places === null ? name : `${name} (${formatCount(places)})`))
                  .join(', '),
                training.levels.map(levelWords).join(', '),
                training.committedOn ? formatDay(training.committedOn) : 'non engagée',
              ],
            }))}
          />
          {organisations.length > 0 && (
            <Disclosure summary="Ajouter une formation">
              <RecordTrainingForm
                participationId={id}
                organisations={organisations}
                choices={{
                  ...choices,
                  components: choices.components.filter(
                    ({ actionKey, seasonKey }) => actionKey === action.key && seasonKey === action.season,
                  ),
                }}
              />
            </Disclosure>
          )}
        </section>
      ))}
    </>
  );
}
