import { managedTrainings } from '@/db/project-management';
import { activeMembers, findProject, findTraining, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import { trainingSuccessors } from '@/db/training-events';
import { trainingLives } from '@/db/training-life-rows';
import { trainingHistory } from '@/db/training-management';
import { waitingProposal } from '@/db/training-proposals';
import { trainingNow } from '@/db/training-writes';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { trainingChoices } from './project-choices';

export type ManagedTrainingDetail = Awaited<ReturnType<typeof managedTraining>>;

/**
 * A training for whoever may write it: what is said of it now, every word before, and what waits for the officer.
 * Missing for the others.
 */
export async function managedTraining(read: Read, actor: Actor | null, id: number, now: Now) {
  const training = await findTraining(read, id);
  const current = training && (await trainingNow(read, id));
  if (!actor || !training || !current) throw new Refusal('missing', 'not_found');
  const { projectId, actionKey, organisationId } = training;
  const target = {
    ...(await projectTarget(read, projectId, now.day)),
    actionKeys: [actionKey],
    declaringOrganisations: [organisationId],
  };
  if (!can(actor, 'training.record', target)) throw new Refusal('missing', 'not_found');
  const project = await findProject(read, { id: projectId });
  if (!project) throw new Refusal('missing', 'not_found');
  const choices = await trainingChoices(read);
  const members = await activeMembers(read, projectId, now.day);
  const [successorId] = trainingSuccessors(read, id);
  const successor = successorId === undefined ? undefined : await findTraining(read, successorId);
  return {
    id,
    actionKey,
    target,
    project: { id: projectId, slug: project.slug, acronym: project.acronym },
    ...current,
    organisation: members.find((member) => member.organisationId === organisationId)?.name ?? null,
    history: trainingHistory(read, id),
    life: trainingLives(read, [id], now.day).map((event) => ({
      ...event,
      toCome: event.effectiveOn > now.day,
    })),
    replacedBy: successor?.title ?? null,
    /** The other trainings of the project: one of them may take its place. */
    others: managedTrainings(read, projectId)
      .filter((other) => other.id !== id)
      .map((other) => ({ id: other.id, title: other.title, organisation: other.organisation })),
    /** The members to whom it may be given; nobody where that is not the account's to do. */
    transferTo: can(actor, 'project.manage', target)
      ? members.filter((member) => member.organisationId !== organisationId)
      : [],
    proposal: (await waitingProposal(read, id)) ?? null,
    /** The officer of its action, who answers what a consortium asks. */
    decides: can(actor, 'training.decide', target),
    choices: {
      ...choices,
      components: choices.components.filter((component) => component.actionKey === actionKey),
    },
  };
}
