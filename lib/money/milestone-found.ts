import { findMilestone, milestoneLines } from '@/db/milestone-rows';
import { findProject, projectTarget } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';
import { type MilestoneLine, milestoneOn, type StandingMilestone } from '@/lib/domain/money/milestone';

/** A milestone of a project, with what was said of it. */
export interface FoundMilestone {
  target: Target;
  projectId: number;
  /** The decision of the project, before which nothing of it is known. */
  decidedOn: string;
  lines: MilestoneLine[];
  standing: StandingMilestone;
}

export async function findProjectMilestone(
  { tx, now }: Pick<Circumstances, 'tx' | 'now'>,
  { milestoneId }: { milestoneId: number },
): Promise<FoundMilestone | undefined> {
  const milestone = findMilestone(tx, milestoneId);
  const project = milestone && (await findProject(tx, { id: milestone.projectId }));
  if (!project) return undefined;
  const lines = milestoneLines(tx, milestoneId);
  return {
    target: await projectTarget(tx, project.id, now.day),
    projectId: project.id,
    decidedOn: project.decidedOn,
    lines,
    standing: milestoneOn(milestone.dueOn, lines, now.day),
  };
}
