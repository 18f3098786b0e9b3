import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ManagedProject } from '@/lib/project/managed-project';
import type { ProjectChoices } from '@/lib/project/project-choices';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';
import { WithdrawForm } from '../../withdraw-form';
import { withdrawParticipation } from '../actions';
import { AddParticipation } from './add-participation';

interface Props {
  project: ManagedProject;
  choices: ProjectChoices;
}

export function Participations({ project, choices }: Props) {
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">Actions</h2>
      <DataTable
        caption="Actions auxquelles le projet participe"
        hideCaption
        columns={[
          { key: 'action', label: 'Action' },
          { key: 'season', label: 'Saison' },
          { key: 'round', label: 'Relève' },
          { key: 'decided', label: 'Décision' },
          { key: 'source', label: 'Source' },
        ]}
        rows={project.participations.map(({ id, action, round, decidedOn, source }) => ({
          key: String(id),
          cells: [
            `N°\u00a0${action.number} – ${french(action.title)}`,
            seasonWords(action.season),
            round ?? 'non précisée',
            formatDay(decidedOn),
            source ?? '–',
          ],
        }))}
      />
      <Disclosure summary="Ajouter une action">
        <AddParticipation project={project} choices={choices} />
      </Disclosure>
      {project.participations.length > 1 && (
        <Disclosure summary="Une action enregistrée par erreur ?">
          {project.participations.map(({ id, action }) => (
            <div key={id}>
              <h3>{`N°\u00a0${action.number} – ${french(action.title)}`}</h3>
              <WithdrawForm
                action={withdrawParticipation}
                id={id}
                version={project.version}
                what={`l’action n°\u00a0${action.number}`}
              />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}
