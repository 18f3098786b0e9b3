import type { OrganisationNow, ParticipationNow, ProjectNow } from '@/db/programme-file';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { KnownTraining } from './known-programme';

/** The project that a row names. */
export const projectOf = (run: FileRun, row: FileRow): ProjectNow | undefined =>
  run.find(row, 'project', {
    kind: 'project',
    named: (text) => run.known.projectNamed(text),
    all: run.known.allProjectNames,
    code: 'unknown_project_here',
  });

/** The organisation that a row names. */
export const organisationOf = (run: FileRun, row: FileRow): OrganisationNow | undefined =>
  run.find(row, 'organisationId', {
    kind: 'organisation',
    named: (text) => run.known.organisationNamed(text),
    all: run.known.allOrganisationNames,
    code: 'unknown_organisation_of_programme',
  });

/** The participation of a project in the action that a row names. */
export function participationOf(
  run: FileRun,
  row: FileRow,
  project: ProjectNow | undefined,
): ParticipationNow | undefined {
  const action = row.needed('action', 'action');
  if (!project || !action) return undefined;
  const found = run.known
    .participationsOf(project.id)
    .find(({ actionKey, seasonKey }) => actionKey === action.actionKey && seasonKey === action.seasonKey);
  if (!found) row.refuse('action', 'not_in_action', { project: project.acronym });
  return found;
}

/** The training of a project that a row names by its title and the organisation that declares it. */
export function trainingOf(
  run: FileRun,
  row: FileRow,
  project: ProjectNow | undefined,
): KnownTraining | undefined {
  const organisation = organisationOf(run, row);
  const title = row.needed('training', 'text');
  if (!project || !organisation || title === undefined) return undefined;
  const { id: projectId } = project;
  const { id: organisationId } = organisation;
  return run.find(row, 'training', {
    kind: `training ${projectId} ${organisationId}`,
    named: (text) => run.known.trainingNamed({ projectId, organisationId, title: text }),
    all: () => run.known.trainingTitles(projectId),
    code: 'unknown_training_here',
  });
}
