import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { moneyOfProject, type ProjectMoney } from './project-money';

/**
 * All of the money of a project at the end of a day, for those who are entitled to the project today: who belongs to it,
 * follows one of its actions or has it in his scope. Null for anyone else. Never remembered: it depends on who asks.
 */
export async function followedMoney(
  read: Read,
  actor: Actor | null,
  now: Now,
  { slug, day }: { slug: string; day: string },
): Promise<ProjectMoney | null> {
  if (!actor) return null;
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!project || !target || !can(actor, 'project.read', target)) return null;
  return moneyOfProject(read, project.id, day);
}
