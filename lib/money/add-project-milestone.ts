import { appendMilestone, milestoneRows } from '@/db/milestone-rows';
import { participationsOf } from '@/db/projects';
import type { Command } from '@/lib/command';
import { fold } from '@/lib/domain/fold';
import { effectiveDayProblems, problem } from '@/lib/domain/inputs';
import { changedKnown } from '@/lib/domain/known';
import { type MilestoneInput, milestoneInput } from '@/lib/domain/money/milestone';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { refuseAll } from '@/lib/refusal';

/** A milestone that the agreement promises by a day. */
export const addProjectMilestone: Command<MilestoneInput, FoundProject, { milestoneId: number }> = {
  name: 'add-project-milestone',
  permission: 'project.manage',
  input: milestoneInput,
  find: findWholeProject,
  async run({ tx, actor, now, door }, given, { project }) {
    const own = await participationsOf(tx, project.id);
    const known = milestoneRows(tx, { ids: [project.id], day: now.day });
    const same = known.find(({ title, dueOn }) => fold(title) === fold(given.title) && dueOn === given.dueOn);
    refuseAll([
      ...(same ? [problem('title', 'milestone_exists', { day: same.dueOn })] : []),
      ...effectiveDayProblems('dueOn', given.dueOn, now.day),
      ...(given.dueOn < project.decidedOn
        ? [problem('dueOn', 'effective_before_decision', { day: project.decidedOn })]
        : []),
      ...(given.participationId !== null && !own.some(({ id }) => id === given.participationId)
        ? [problem('participationId', 'share_outside_project')]
        : []),
    ]);
    const knownFrom = changedKnown(now.day, project.decidedOn);
    const milestoneId = appendMilestone(tx, {
      ...given,
      ...{ accountId: actor.accountId, door, at: now.instant, knownFrom },
    });
    return {
      result: { milestoneId },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: { projectMilestones: [milestoneId] },
      },
    };
  },
};
