import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { participationChoices } from './participation-choices';
import { moneyOfProject } from './project-money';

/**
 * The milestones and the money of a project for its consortium; whether the account may declare and pledge is its lead's.
 * Missing where it may not read the project.
 */
export async function ownMoney(read: Read, actor: Actor | null, slug: string, now: Now) {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!actor || !project || !can(actor, 'project.read', target) || !can(actor, 'workspace.open'))
    throw new Refusal('missing', 'not_found');
  return {
    project: { id: project.id, slug, acronym: project.acronym, name: project.name },
    money: moneyOfProject(read, project.id, now.day),
    participations: await participationChoices(read, project.id),
    mayDeclare: can(actor, 'milestone.declare', target),
    mayPledge: can(actor, 'cofunding.pledge', target),
  };
}
