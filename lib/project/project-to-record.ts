import { findProject, participationsOf, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { refuseUnlessCan } from '@/lib/access/admission';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { findTrainingNow } from './training-found';

/** A whole project by its address, for those who may record it; asked before what they send is read. */
export async function projectToRecord(
  read: Read,
  actor: Actor,
  slug: string,
  now: Now,
): Promise<{ projectId: number }> {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  refuseUnlessCan(actor, 'project.manage', target);
  if (!project) throw new Refusal('missing', 'not_found');
  return { projectId: project.id };
}

/** What a project has in an action, which it won once; asked by whoever may read the project. */
export async function participationToRecord(
  read: Read,
  actor: Actor,
  { slug, action }: { slug: string; action: string },
  now: Now,
): Promise<{ participationId: number }> {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  refuseUnlessCan(actor, 'project.read', target);
  const found =
    project && (await participationsOf(read, project.id)).find(({ actionKey }) => actionKey === action);
  if (!found) throw new Refusal('missing', 'not_found');
  return { participationId: found.id };
}

/** A training, for those who write it. */
export async function trainingToRecord(
  tx: Read,
  actor: Actor,
  trainingId: number,
  now: Now,
): Promise<{ trainingId: number }> {
  const found = await findTrainingNow({ tx, now }, trainingId);
  refuseUnlessCan(actor, 'training.record', found?.target);
  return { trainingId };
}
