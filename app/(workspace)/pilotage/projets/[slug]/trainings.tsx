import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import type { ManagedProject } from '@/lib/project/managed-project';
import type { TrainingChoices } from '@/lib/project/project-choices';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { levelWords, trainingKindWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { capitalised, french } from '@/lib/wording/typography';
import { RecordTrainingForm } from '../../../_trainings/record-form';
import { CommitmentsForm } from './commitments-form';
import { PlannedForm } from './planned-form';

interface Props {
  project: ManagedProject;
  choices: TrainingChoices;
}

/** Action by action: the trainings, what is committed, and the learners planned. */
export function Trainings({ project, choices }: Props) {
  const members = project.members.filter(({ state }) => state !== 'gone');
  return (
    <section aria-labelledby="formations">
      <h2 id="formations">Formations et engagements</h2>
      {project.participations.map((participation) => {
        const { id, action, own, trainings, universities, planned, lineDetails } = participation;
        const committed = new Set(universities.map(({ organisationId }) => organisationId));
        const health = members.filter(({ healthUniversity }) => healthUniversity);
        return (
          <section key={id} aria-labelledby={`action-${id}`}>
            <h3 id={`action-${id}`}>
              {`${seasonWords(action.season)}, n°\u00a0${action.number} – ${french(action.title)}`}
            </h3>
            <DataTable
              caption={`Formations, ${seasonWords(action.season)}, n°\u00a0${action.number}`}
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
                    <a href={`/formations/${training.id}`}>{french(training.title)}</a>
                    {`, ${trainingKindWords[training.kind]}`}
                    {training.closedOn && `, fermée le ${formatDay(training.closedOn)}`}
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
            {universities.length > 0 && (
              <p>
                Universités avec secteur santé engagées :{' '}
                {members
                  .filter(({ organisationId }) => committed.has(organisationId))
                  .map(({ organisation }) => french(organisation))
                  .join(', ')}
                .
              </p>
            )}
            {planned.length > 0 && (
              <DataTable
                caption={`Apprenants prévus, ${seasonWords(action.season)}, n°\u00a0${action.number}`}
                columns={[
                  { key: 'training', label: 'Formation' },
                  { key: 'period', label: 'Période' },
                  { key: 'measure', label: 'Mesure' },
                  { key: 'value', label: 'Prévus', numeric: true },
                ]}
                rows={planned.map((line) => ({
                  key: `${line.trainingId} ${line.period} ${line.measure}`,
                  cells: [
                    french(line.training),
                    line.period,
                    capitalised(measureWords[line.measure].label),
                    formatCount(line.value),
                  ],
                }))}
              />
            )}
            {own ? (
              <>
                <Disclosure summary="Ajouter une formation">
                  <RecordTrainingForm
                    participationId={id}
                    organisations={members.map(({ organisationId, organisation }) => ({
                      id: organisationId,
                      name: organisation,
                    }))}
                    choices={{
                      ...choices,
                      components: choices.components.filter(
                        ({ actionKey, seasonKey }) => actionKey === action.key && seasonKey === action.season,
                      ),
                    }}
                  />
                </Disclosure>
                <Disclosure summary="Enregistrer les engagements">
                  <CommitmentsForm
                    participationId={id}
                    universities={health.map(({ organisationId, organisation }) => ({
                      id: organisationId,
                      name: organisation,
                      committed: committed.has(organisationId),
                    }))}
                    trainings={trainings.map(({ id: trainingId, title, organisationId, committedOn }) => ({
                      id: trainingId,
                      title,
                      organisationId,
                      committed: committedOn !== null,
                    }))}
                  />
                </Disclosure>
                {trainings.length > 0 && (
                  <Disclosure summary="Enregistrer des apprenants prévus">
                    <PlannedForm
                      participationId={id}
                      trainings={trainings}
                      choices={choices}
                      lineDetails={lineDetails}
                    />
                  </Disclosure>
                )}
              </>
            ) : (
              <p>
                Cette action est suivie par un autre responsable : lui seul y enregistre formations et
                engagements.
              </p>
            )}
          </section>
        );
      })}
      {(['managed-trainings', 'managed-commitments', 'managed-planned'] as const).map((table) => (
        <ExportLinks key={table} table={table} params={{ project: project.slug }} withName />
      ))}
    </section>
  );
}
