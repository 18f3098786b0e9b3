import { findProject, type Project, projectTarget } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';

/** A whole project, for an officer of any of its actions. */
export interface FoundProject {
  target: Target & { projectActions: readonly string[] };
  project: Project;
}

export async function findWholeProject(
  { tx, now }: Pick<Circumstances, 'tx' | 'now'>,
  { projectId }: { projectId: number },
): Promise<FoundProject | undefined> {
  const project = await findProject(tx, { id: projectId });
  return project && { project, target: await projectTarget(tx, projectId, now.day) };
}
