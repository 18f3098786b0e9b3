import { managedParticipations, managedTrainings } from '@/db/project-management';
import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';
import { membersToday } from './becoming';
import { trainingChoices } from './project-choices';

/**
 * The trainings of a project for its consortium: those that the account may write told apart, and the members for
 * which it may record one (a lead: all of them; a contributor: its own). Missing where it may not read the project.
 */
export async function ownTrainings(read: Read, actor: Actor | null, slug: string, now: Now) {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!actor || !project || !can(actor, 'project.read', target) || !can(actor, 'workspace.open'))
    throw new Refusal('missing', 'not_found');
  const names = await actionNames(read);
  const choices = await trainingChoices(read);
  const may = (actionKey: string, organisationId: number) =>
    can(actor, 'training.record', {
      ...target,
      actionKeys: [actionKey],
      declaringOrganisations: [organisationId],
    });
  const members = await membersToday(read, project.id, now.day);
  const trainings = managedTrainings(read, project.id);
  return {
    project: { id: project.id, slug, acronym: project.acronym, name: project.name },
    choices,
    participations: managedParticipations(read, project.id).map(({ id, actionKey, seasonKey }) => {
      const { number, title } = names.of(seasonKey, actionKey);
      return {
        id,
        action: { key: actionKey, season: seasonKey, number, title },
        organisations: members
          .filter(({ organisationId }) => may(actionKey, organisationId))
          .map(({ organisationId, name }) => ({ id: organisationId, name })),
        trainings: trainings
          .filter(({ participationId }) => participationId === id)
          .map((training) => ({ ...training, own: may(actionKey, training.organisationId) })),
      };
    }),
  };
}
