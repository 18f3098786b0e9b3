import { participationsOfConsortium } from '@/db/consortium-participations';
import { consortiumRecords } from '@/db/consortium-records';
import type { Project } from '@/db/projects';
import type { Circumstances } from '@/lib/command';
import type { Place } from '@/lib/domain/eligibility/facts-of-day';
import type { ConsortiumRecords } from '@/lib/domain/eligibility/records';
import { changedKnown } from '@/lib/domain/known';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';

/** A whole project with its consortium's facts, for a command that records another one. */
export interface FoundConsortium extends FoundProject {
  places: readonly Place[];
  records: ConsortiumRecords;
}

export async function findConsortium(
  circumstances: Pick<Circumstances, 'tx' | 'now'>,
  { projectId }: { projectId: number },
): Promise<FoundConsortium | undefined> {
  const found = await findWholeProject(circumstances, { projectId });
  return (
    found && {
      ...found,
      places: participationsOfConsortium(circumstances.tx, projectId),
      records: await consortiumRecords(circumstances.tx, [projectId]),
    }
  );
}

/** Who writes a fact of a project, when, by which door, and from when it is known. */
export const toldBy = ({ actor, now, door }: Circumstances, project?: Pick<Project, 'decidedOn'>) => ({
  accountId: actor.accountId,
  door,
  at: now.instant,
  knownFrom: project ? changedKnown(now.day, project.decidedOn) : now.day,
});
